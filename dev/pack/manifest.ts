import { createHash } from 'node:crypto';
import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type PackedFile, packText } from './file';

/** The file in a packed folder that lists the packed files. */
export const MANIFEST = '.gradkata-pack.json';

/** Makes the list of a package's files by name, each with its SHA-256 in hex. */
export function manifestOf(files: readonly PackedFile[]): PackedFile {
  const list = Object.fromEntries(files.map(({ name, bytes }) => [name, digest(bytes)]));
  return packText(MANIFEST, `${JSON.stringify({ files: list }, null, 2)}\n`);
}

/**
 * Finds a path in a folder that replacing the folder would lose: a file that was not packed, or changed since.
 * Undefined if there is none. A folder without a list was not packed.
 *
 * @throws the system's error if the folder cannot be read
 */
export function workIn(folder: string): string | undefined {
  return firstOwn(folder, '', packedIn(folder));
}

function firstOwn(folder: string, under: string, packed: ReadonlyMap<string, string>): string | undefined {
  for (const entry of readdirSync(path.join(folder, under), { withFileTypes: true })) {
    const name = `${under}${entry.name}`;
    // Systems leave these behind: no person wrote them.
    if (name === MANIFEST || entry.name === '.DS_Store') continue;
    if (entry.isDirectory()) {
      // A folder without packed files is named as a whole: `.git` and not a file in it.
      const known = [...packed.keys()].some((file) => file.startsWith(`${name}/`));
      const own = known ? firstOwn(folder, `${name}/`, packed) : name;
      if (own !== undefined) return own;
    } else if (!entry.isFile() || digest(readFileSync(path.join(folder, name))) !== packed.get(name)) return name;
  }
  return undefined;
}

/** The list of a folder; empty if it is missing or unreadable. */
function packedIn(folder: string): ReadonlyMap<string, string> {
  const file = path.join(folder, MANIFEST);
  if (!lstatSync(file, { throwIfNoEntry: false })?.isFile()) return new Map();
  try {
    const { files } = JSON.parse(readFileSync(file, 'utf8')) as { files: Record<string, string> };
    return new Map(Object.entries(files));
  } catch {
    return new Map();
  }
}

function digest(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}
