import { isUtf8 } from 'node:buffer';
import { type Dirent, readdirSync } from 'node:fs';

/** Something that lies in a folder. Links are not followed: what they lead to may be somebody else's. */
export interface Entry {
  name: string;
  /** `other`: a pipe, a device, a socket. */
  kind: 'folder' | 'file' | 'link' | 'other';
  /** The name is UTF-8. Another one can be shown, but nothing can be opened under it. */
  isNamed: boolean;
}

/** What lies in a folder, by name. @throws Error of the system, with its code, when it cannot be read */
export function entriesOf(folder: string): Entry[] {
  return readdirSync(folder, { withFileTypes: true, encoding: 'buffer' })
    .map((entry) => ({ name: entry.name.toString('utf8'), kind: kindOf(entry), isNamed: isUtf8(entry.name) }))
    .sort((one, other) => (one.name < other.name ? -1 : 1));
}

/** Like `entriesOf`; what cannot be read has nothing in it. */
export function entriesOrNone(folder: string): Entry[] {
  try {
    return entriesOf(folder);
  } catch {
    return [];
  }
}

function kindOf(entry: Dirent<Buffer>): Entry['kind'] {
  if (entry.isDirectory()) return 'folder';
  if (entry.isSymbolicLink()) return 'link';
  return entry.isFile() ? 'file' : 'other';
}
