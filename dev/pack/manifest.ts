import { createHash } from 'node:crypto';
import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type PackedFile, packText } from './file';

/** The file in a packed folder that lists what was written to it. */
export const MANIFEST = '.gradkata-pack.json';

/** The list of a package's files by name, each with the SHA-256 of its bytes in hex. */
export function manifestOf(files: readonly PackedFile[]): PackedFile {
  const list = Object.fromEntries(files.map(({ name, bytes }) => [name, digest(bytes)]));
  return packText(MANIFEST, `${JSON.stringify({ files: list }, null, 2)}\n`);
}

/**
 * What would be lost if a folder were replaced: a path in it, with forward slashes, that was not packed, or that was changed since.
 * Undefined when there is none. A folder without a list was not packed.
 *
 * @throws Error as node:fs has it when the folder cannot be read
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
      // Named as a whole when nothing was packed into it: .git, not the first of all that is in there.
      const known = [...packed.keys()].some((file) => file.startsWith(`${name}/`));
      const own = known ? firstOwn(folder, `${name}/`, packed) : name;
      if (own !== undefined) return own;
    } else if (!entry.isFile() || digest(readFileSync(path.join(folder, name))) !== packed.get(name)) return name;
  }
  return undefined;
}

/** The list in a folder; an empty one when it has none, or one that cannot be read. */
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
