import { type Dirent, readdirSync } from 'node:fs';
import path from 'node:path';
import { errorCode } from '../core/error-code';
import { EXERCISE_ID } from '../core/exercise-id';
import type { Suite } from '../core/suite';

const SUITE_ENDING = '.test.ts';

/**
 * Lists the suites, sorted by exercise. Visible suites of an exercise precede its hidden ones.
 *
 * @param hiddenTests the course's folder of hidden tests, if it has one
 * @throws Error in one line if that folder holds no suite, or one with a wrong name
 */
export function suitesOf(root: string, hiddenTests?: string): Suite[] {
  const visible = suitesIn(path.join(root, 'test'), false);
  if (hiddenTests === undefined) return visible;
  const hidden = suitesIn(hiddenTests, true);
  if (hidden.length === 0)
    throw new Error(`there is no suite in ${hiddenTests}. Put one there, named like 01-slug${SUITE_ENDING}.`);
  const all = [...visible, ...hidden].sort(
    (one, other) => Number(one.exercise > other.exercise) - Number(one.exercise < other.exercise),
  );
  checkNumbers(all);
  return all;
}

/** Ids of the exercises of these suites, each once. */
export function idsOf(suites: readonly Suite[]): string[] {
  return [...new Set(suites.map(({ exercise }) => exercise))];
}

/** Ids of the project's own exercises, in order. Each suite in `test/` belongs to one. */
export function exerciseIds(root: string): string[] {
  return idsOf(suitesOf(root));
}

function suitesIn(folder: string, hidden: boolean): Suite[] {
  return filesIn(folder)
    .filter((name) => name.endsWith(SUITE_ENDING))
    .sort()
    .map((name) => {
      const exercise = name.slice(0, -SUITE_ENDING.length);
      if (hidden && !EXERCISE_ID.test(exercise))
        throw new Error(`${name} in ${folder} is named like no exercise. Name it like 01-slug${SUITE_ENDING}.`);
      return { file: path.join(folder, name), exercise, hidden };
    });
}

/** @throws Error in one line if the folder cannot be read */
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

/** A number must belong to one exercise, because commands choose exercises by number. */
function checkNumbers(suites: readonly Suite[]): void {
  const byNumber = new Map<string, Suite>();
  for (const suite of suites) {
    const number = suite.exercise.slice(0, 2);
    const other = byNumber.get(number) ?? suite;
    byNumber.set(number, other);
    if (other.exercise === suite.exercise) continue;
    const [own, taken] = suite.hidden ? [suite, other] : [other, suite];
    throw new Error(
      [
        `${own.file} has the number of ${taken.exercise}.`,
        `Name it ${taken.exercise}${SUITE_ENDING} to add tests to that, or give it another number.`,
      ].join(' '),
    );
  }
}
