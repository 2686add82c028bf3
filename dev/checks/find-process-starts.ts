import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { listFiles } from './list-files';

/** Node's module that starts processes. */
const STARTING_MODULE = /^(?:node:)?child_process$/;

/**
 * Finds unit tests that import `node:child_process`, directly or through a file of `dev/testing/`.
 *
 * @returns one sentence for each finding
 */
export function findProcessStarts(root: string): string[] {
  return listFiles(root, 'dev', 'grader', 'page')
    .filter((file) => file.endsWith('.test.ts') && !/^(?:dev\/acceptance|page\/browsers)\//.test(file))
    .sort()
    .flatMap((file) => {
      const chain = chainOf(root, file);
      return chain ? [`${chain.join(' imports ')}. Move the test to dev/acceptance/.`] : [];
    });
}

/** The chain of imports from a file to `node:child_process`. Undefined if there is none. */
function chainOf(root: string, file: string): string[] | undefined {
  const text = readFileSync(path.join(root, file), 'utf8');
  for (const [, request = ''] of text.matchAll(/^(?:import (?!type\b)|export |\} from )[^;]*?'([^']+)';/gm)) {
    if (STARTING_MODULE.test(request)) return [file, request];
    const imported = path.posix.join(path.posix.dirname(file), `${request}.ts`);
    if (!imported.startsWith('dev/testing/') || !existsSync(path.join(root, imported))) continue;
    const chain = chainOf(root, imported);
    if (chain) return [file, ...chain];
  }
  return undefined;
}
