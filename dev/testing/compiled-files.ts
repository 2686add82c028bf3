import { LIMITS } from '../../grader/core/limits';
import { outside } from './outside';
import { ROOT } from './root';

const { nodeEngine } = outside<typeof import('./node-parts')>('dev/testing/node-parts');
const { CompiledFiles } = outside<typeof import('../../grader/compile/compiled-files')>(
  'grader/compile/compiled-files',
);
const { Submission } = outside<typeof import('../../grader/core/submission')>('grader/core/submission');

const engine = nodeEngine(ROOT);

/** The compiled files of a submission with these texts, by the names of the files. */
export function compiledFiles(texts: Readonly<Record<string, string>>) {
  const files = Object.entries(texts).map(([name, text]) => [name, { text }]);
  return new CompiledFiles(engine, new Submission('learner', Object.fromEntries(files)), LIMITS);
}
