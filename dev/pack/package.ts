import { filesUnder, type PackedFile, packFile } from './file';
import { settingsForPlatforms } from './packed-settings';
import { gradingFiles } from './parts';

/** A package for learners or for a platform. */
export interface Package {
  /** What it is, as `npm run pack -- --help` says it. */
  about: string;
  /** Its default name in the project's `build/`. */
  place: string;
  /** The next step for the course, with a folder or with an archive. */
  next: Readonly<Record<'folder' | 'archive', string>>;
  /**
   * Who could read the hidden tests of a course. An image has them, and must be private. Learners can read a package
   * that is `open`, so these are left out of it.
   */
  hidden?: 'image' | 'open';
  /** It grades, so that a course needs the points of each exercise there. */
  grades?: boolean;
  /** @throws Error in one line if the project lacks a file, or the course's settings are invalid */
  files(root: string): Promise<PackedFile[]>;
}

/** All that grades on a platform, with the hidden tests of the course, and the files for that platform. */
export async function platformFiles(root: string, platform: string): Promise<PackedFile[]> {
  return inOrder([...(await graderFiles(root)), ...templates(root, platform)]);
}

/** All that grades on a platform, with the hidden tests of the course. */
export async function graderFiles(root: string): Promise<PackedFile[]> {
  return [...gradingFiles(root), ...(await settingsForPlatforms(root))];
}

/** Files at the top of one package. */
export function templates(root: string, name: string): PackedFile[] {
  const folder = `dev/pack/${name}`;
  return filesUnder(root, folder).map((file) => packFile(root, file, file.slice(folder.length + 1)));
}

/** Puts files into a folder of a package. */
export function under(folder: string, files: readonly PackedFile[]): PackedFile[] {
  return files.map(({ name, bytes }) => ({ name: `${folder}/${name}`, bytes }));
}

export function inOrder(files: PackedFile[]): PackedFile[] {
  return files.sort((one, other) => (one.name < other.name ? -1 : 1));
}
