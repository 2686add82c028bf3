import { type Dirent, readdirSync } from 'node:fs';
import path from 'node:path';
import { errorCode } from '../core/error-code';
import { EXERCISE_ID } from '../core/exercise-id';
import type { Suite } from '../core/suite';

const ENDING = '.test.ts';

/**
 * The suites there are, exercise by exercise; of one exercise those that learners see come first.
 *
 * @param hiddenTests the course's folder of hidden tests, when it has one
 * @throws Error in one line when the folder holds no suites, or one that is named like none
 */
export function suitesOf(root: string, hiddenTests?: string): Suite[] {
  const visible = suitesIn(path.join(root, 'test'), false);
  if (hiddenTests === undefined) return visible;
  const hidden = suitesIn(hiddenTests, true);
  if (hidden.length === 0)
    throw new Error(`there is no suite in ${hiddenTests}. Put one there, named like 01-slug${ENDING}.`);
  const all = [...visible, ...hidden].sort(
    (one, other) => Number(one.exercise > other.exercise) - Number(one.exercise < other.exercise),
  );
  checkNumbers(all);
  return all;
}

/** Ids of the exercises that the suites are about, each once. */
export function idsOf(suites: readonly Suite[]): string[] {
  return [...new Set(suites.map(({ exercise }) => exercise))];
}

/** Ids of the exercises of the project itself, in order: each suite in `test/` is one. */
export function exerciseIds(root: string): string[] {
  return idsOf(suitesOf(root));
}

function suitesIn(folder: string, hidden: boolean): Suite[] {
  return filesIn(folder)
    .filter((name) => name.endsWith(ENDING))
    .sort()
    .map((name) => {
      const exercise = name.slice(0, -ENDING.length);
      if (hidden && !EXERCISE_ID.test(exercise))
        throw new Error(`${name} in ${folder} is named like no exercise. Name it like 01-slug${ENDING}.`);
      return { file: path.join(folder, name), exercise, hidden };
    });
}

/** @throws Error in one line when there is no such folder */
function filesIn(folder: string): string[] {
  let entries: Dirent[];
  try {
    entries = readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    const code = errorCode(error);
    throw new Error(`the folder ${folder} cannot be read (${code}). Give a folder that holds suites.`);
  }
  return entries.filter((entry) => !entry.isDirectory()).map(({ name }) => name);
}

/** Exercises are asked for by number: two of one number could not be told apart. */
function checkNumbers(suites: readonly Suite[]): void {
  const byNumber = new Map<string, Suite>();
  for (const suite of suites) {
    const number = suite.exercise.slice(0, 2);
    const other = byNumber.get(number) ?? suite;
    byNumber.set(number, other);
    if (other.exercise === suite.exercise) continue;
    const [own, taken] = suite.hidden ? [suite, other] : [other, suite];
    throw new Error(
      `${own.file} has the number of ${taken.exercise}. Name it ${taken.exercise}${ENDING} to add tests to that, or give it another number.`,
    );
  }
}
