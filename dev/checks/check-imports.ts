import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** Which folders the files of a folder may import from; their own is not among them unless it is named. */
const MAY_IMPORT: Record<string, RegExp> = {
  engine: /^engine\//,
  exercises: /^engine\//,
  solutions: /^engine\//,
  test: /^(?:engine|grader\/suite|test)\//,
  grader: /^grader\//,
};

const IMPORT = /(?:\bfrom|\bimport|\brequire\()\s*'(\.[^']*)'/g;

/**
 * Imports between folders that the design of the house does not allow. Tests of the grader may import anything.
 *
 * @returns one sentence for each finding; none when all is in order
 */
export function findForbiddenImports(root: string): string[] {
  return Object.entries(MAY_IMPORT).flatMap(([folder, allowed]) =>
    sourcesIn(root, folder).flatMap((file) => {
      const text = readFileSync(path.join(root, file), 'utf8');
      const targets = [...text.matchAll(IMPORT)].map(([, request]) =>
        path.posix.join(path.posix.dirname(file), request as string),
      );
      return targets
        .filter((target) => !allowed.test(target))
        .map((target) => `${file} imports ${target}, which ${folder}/ must not.`);
    }),
  );
}

function sourcesIn(root: string, folder: string): string[] {
  return readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => `${folder}/${name.split(path.sep).join('/')}`)
    .filter((name) => name.endsWith('.ts') && !(folder === 'grader' && name.endsWith('.test.ts')));
}
