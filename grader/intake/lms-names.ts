/** The parts of a name in a bulk download of Canvas or Moodle. */
export interface LmsName {
  /** The same in every name of this learner: `doejane_12345`, `Jane Doe_12345`. */
  learner: string;
  /** Canvas's number of the upload. Later uploads have higher numbers. */
  number: string | undefined;
  /** The learner's name for the file; empty for a folder. */
  file: string;
}

/** Canvas: learner, `LATE` if so, numbers of the person and of the upload, file. All files are in one folder. */
const CANVAS_NAME = /^(?<name>.+?)(?:_LATE)?_(?<person>\d+)_(?<number>\d+)_(?<file>.+)$/s;

/** Moodle: learner, number of the participant, kind of upload, and the file, unless each learner has a folder. */
const MOODLE_NAME = /^(?<learner>.+_\d+)_assignsubmission_(?<kind>[a-z]+)_?(?<file>.*)$/s;

/**
 * Parses a name in a bulk download of Canvas or Moodle.
 *
 * @returns `'text'` for text that was typed into a page of Moodle; undefined for any other name
 */
export function parseLmsName(name: string, isFolder: boolean): LmsName | 'text' | undefined {
  const moodle = MOODLE_NAME.exec(name)?.groups;
  if (moodle) {
    const { learner = '', kind, file = '' } = moodle;
    return kind === 'file' ? { learner, number: undefined, file } : 'text';
  }
  const canvas = isFolder ? undefined : CANVAS_NAME.exec(name)?.groups;
  if (!canvas) return undefined;
  const { name: who, person, number, file = '' } = canvas;
  return { learner: `${who}_${person}`, number, file };
}

/**
 * Whether an archive is a bulk download rather than one submission.
 *
 * @param paths of the files in it, with forward slashes
 */
export function isDownload(paths: readonly string[]): boolean {
  const inside = withoutWrapper(paths);
  return [paths, inside].some((level) => {
    const tops = new Map(level.map((one) => [one.split('/')[0] as string, one.includes('/')]));
    const named = [...tops].filter(([name, isFolder]) => parseLmsName(name, isFolder) !== undefined);
    const archives = [...tops].filter(([name, isFolder]) => !isFolder && /\.zip$/i.test(name));
    return named.length > 0 || archives.length > 1;
  });
}

/** Paths without the folder that contains all of them, if there is one. */
function withoutWrapper(paths: readonly string[]): string[] {
  const [first = ''] = paths;
  const wrapper = first.slice(0, first.indexOf('/') + 1);
  if (wrapper === '' || !paths.every((one) => one.startsWith(wrapper))) return [...paths];
  return paths.map((one) => one.slice(wrapper.length));
}
