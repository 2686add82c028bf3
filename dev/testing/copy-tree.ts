import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/**
 * Copies a file or a folder, and replaces what is there already. On ext4 a file that `fs.cpSync` has made takes 2 ms to
 * remove, a written one 0.15 ms: 3 s for a copy of the project.
 *
 * @param isWanted whether a file or folder is copied, by its path
 */
export function copyTree(from: string, to: string, isWanted: (source: string) => boolean = () => true): void {
  if (!isWanted(from)) return;
  const found = statSync(from);
  if (found.isFile()) {
    writeFileSync(to, readFileSync(from), { mode: found.mode });
    return;
  }
  mkdirSync(to, { recursive: true });
  for (const name of readdirSync(from)) copyTree(path.join(from, name), path.join(to, name), isWanted);
}
