import { readFileSync } from 'node:fs';
import path from 'node:path';
import { f } from '../../engine/f';
import { LIMITS } from '../../grader/core/limits';
import { outside } from './outside';
import { ROOT } from './root';

const { nodeHost } = outside<typeof import('../../grader/jest/node-host')>('grader/jest/node-host');
const { ExerciseVm } = outside<typeof import('../../grader/judge/exercise-vm')>('grader/judge/exercise-vm');
const { Submission } = outside<typeof import('../../grader/core/submission')>('grader/core/submission');
const { readAnswer } = outside<typeof import('../../grader/judge/read-answer')>('grader/judge/read-answer');
const { wordsFor } = outside<typeof import('../../grader/advice/diagnosis/reading/readers')>(
  'grader/advice/diagnosis/reading/readers',
);
const { readFacts } = outside<typeof import('../../grader/config/read-facts')>('grader/config/read-facts');

const host = nodeHost(ROOT, () => ({ name: '', children: [] }));

/** What is read of an answer, and what a learner is told of it. */
export interface ReadAnswer {
  /** The parts that were read, right or wrong. Null stands for all. */
  parts: (string | null)[];
  kinds: string[];
  texts: string[];
}

/**
 * Reads an answer to an exercise with facts, in a VM, as the judge does after its tests.
 *
 * @param siblings other exercise files by name, in place of the solutions
 */
export async function readText(
  exercise: string,
  text: string,
  siblings: Readonly<Record<string, string>> = {},
): Promise<ReadAnswer> {
  const facts = readFacts(ROOT, exercise);
  if (!facts) throw new Error(`${exercise} has no facts.`);
  const names = ['01-gradf', '02-numerical-gradient', '03-symmetric-gradient', '04-value'];
  const solution = (id: string) => [
    `${id}.ts`,
    { text: readFileSync(path.join(ROOT, 'solutions', `${id}.ts`), 'utf8') },
  ];
  const others = Object.entries(siblings).map(([name, sibling]) => [name, { text: sibling }]);
  const files = Object.fromEntries([...names.map(solution), ...others, [`${exercise}.ts`, { text }]]);
  const setup = { host, limits: LIMITS, uses: new Map(), compiled: new Map() };
  const options = { title: '', swappable: { 'engine/f': { f } } };
  const vm = new ExerciseVm(setup, new Submission('learner', files), exercise, options);
  try {
    await vm.prepare();
    vm.open();
    const readings = readAnswer(host, vm, facts, new Set([null]));
    const words = readings.flatMap((reading) => wordsFor(reading, facts) ?? []);
    return {
      parts: readings.map(({ part }) => part),
      kinds: words.map(({ kind }) => kind),
      texts: words.map(({ text: sentence }) => sentence),
    };
  } finally {
    vm.close();
  }
}
