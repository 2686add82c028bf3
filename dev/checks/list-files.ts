import { readdirSync } from 'node:fs';
import path from 'node:path';

/** The paths of all files under folders of the project, with slashes, without installed packages. */
export function listFiles(root: string, ...folders: readonly string[]): string[] {
  return folders.flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
      .map((name) => `${folder}/${name.split(path.sep).join('/')}`)
      .filter((name) => !name.includes('/node_modules/')),
  );
}
