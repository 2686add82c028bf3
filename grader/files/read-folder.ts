import { isUtf8 } from 'node:buffer';
import { type Dirent, readdirSync } from 'node:fs';

/** An entry of a folder. Links are not followed: they may lead to another learner's files. */
export interface Entry {
  name: string;
  /** `other`: a pipe, a device, a socket. */
  kind: 'folder' | 'file' | 'link' | 'other';
  /** The name is UTF-8. An entry with another name can be listed, but not opened. */
  isNamed: boolean;
}

/**
 * Lists the entries of a folder, sorted by name.
 *
 * @throws the system's error, with its code, if the folder cannot be read
 */
export function readFolder(folder: string): Entry[] {
  return readdirSync(folder, { withFileTypes: true, encoding: 'buffer' })
    .map((entry) => ({ name: entry.name.toString('utf8'), kind: kindOf(entry), isNamed: isUtf8(entry.name) }))
    .sort((one, other) => (one.name < other.name ? -1 : 1));
}

/** Like `readFolder`, but a folder that cannot be read has no entries. */
export function readFolderOrNone(folder: string): Entry[] {
  try {
    return readFolder(folder);
  } catch {
    return [];
  }
}

function kindOf(entry: Dirent<Buffer>): Entry['kind'] {
  if (entry.isDirectory()) return 'folder';
  if (entry.isSymbolicLink()) return 'link';
  return entry.isFile() ? 'file' : 'other';
}
