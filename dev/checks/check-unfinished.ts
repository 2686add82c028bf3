import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { FILL_IN } from '../scaffold/exercise-files';

const FOLDERS = ['exercises', 'solutions', 'test'];

/**
 * Finds the marks that `npm run new` put where a maintainer has to write.
 *
 * @returns one sentence for each mark
 */
export function findUnfinished(root: string): string[] {
  return FOLDERS.flatMap((folder) => filesIn(root, folder)).flatMap((file) => {
    const lines = readFileSync(path.join(root, file), 'utf8').split('\n');
    return lines.flatMap((line, index) =>
      line.includes(FILL_IN) ? [`${file}:${index + 1} has a mark "${FILL_IN}". Write what it says there.`] : [],
    );
  });
}

function filesIn(root: string, folder: string): string[] {
  return readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => `${folder}/${name.split(path.sep).join('/')}`)
    .filter((name) => /\.(?:ts|json|md)$/.test(name) && !name.startsWith('test/stubs/'))
    .sort();
}
