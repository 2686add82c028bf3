import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { errorCode } from '../../grader/core/error-code';

/** A file of a package. */
export interface PackedFile {
  /** Its path in the package, with forward slashes. */
  name: string;
  bytes: Buffer;
}

/** Permissions on Unix. A file that begins with `#!` is executable. */
export function modeOf({ bytes }: PackedFile): number {
  return bytes.subarray(0, 2).toString('latin1') === '#!' ? 0o755 : 0o644;
}

/**
 * Reads a file into a package. Lines end as on Unix, on every system.
 *
 * @param name its path relative to `root`
 * @param as its path in the package
 * @throws Error in one line if it cannot be read
 */
export function packFile(root: string, name: string, as = name): PackedFile {
  let bytes: Buffer;
  try {
    bytes = readFileSync(path.join(root, ...name.split('/')));
  } catch (error) {
    const code = errorCode(error);
    throw new Error(`${name} cannot be read (${code}), and belongs into the package. Restore it.`);
  }
  // A file that contains NUL is binary.
  return { name: as, bytes: bytes.includes(0) ? bytes : packText(as, bytes.toString('utf8')).bytes };
}

/** Makes a text file of a package, with line ends of Unix. */
export function packText(name: string, text: string): PackedFile {
  return { name, bytes: Buffer.from(text.replaceAll('\r\n', '\n'), 'utf8') };
}

/** Sorted paths of all files under a folder, relative to `root`, without temporary files of editors and systems. */
export function filesUnder(root: string, folder: string): string[] {
  return readdirSync(path.join(root, ...folder.split('/')), { withFileTypes: true })
    .filter(({ name }) => name !== '.DS_Store' && !/(?:~|\.sw.|\.tmp)$/.test(name))
    .flatMap((entry) => {
      const name = `${folder}/${entry.name}`;
      return entry.isDirectory() ? filesUnder(root, name) : entry.isFile() ? [name] : [];
    })
    .sort();
}
