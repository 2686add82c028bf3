import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';

/** The paths of all files under those folders of a project that it has, with slashes, without installed packages. */
export function listFiles(root: string, ...folders: readonly string[]): string[] {
  const there = folders.filter((folder) => existsSync(path.join(root, folder)));
  return there.flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
      .map((name) => `${folder}/${name.split(path.sep).join('/')}`)
      .filter((name) => !name.includes('/node_modules/')),
  );
}
