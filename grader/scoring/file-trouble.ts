import { exerciseFile } from '../core/exercise-part';
import type { ExerciseResult, TestResult } from '../core/result';

const FAULTS: Readonly<Record<string, ExerciseResult['fault']>> = {
  'is missing': 'missing',
  'is empty': 'empty',
  'does not compile': 'syntax',
};

/**
 * What keeps the file of an exercise from running: then no test of it comes to the learner's code, and all have the
 * same error. Hidden tests are asked only if there are no others.
 *
 * @returns the end of a sentence about the file; undefined if a test of it ran
 */
export function fileTrouble(exercise: string, tests: readonly TestResult[]): string | undefined {
  const visible = tests.filter(({ visibility }) => visibility === 'visible');
  const [first, ...others] = visible.length > 0 ? visible : tests;
  if (first?.status !== 'error' || first.message === null) return undefined;
  if (others.some(({ status, message }) => status !== 'error' || message !== first.message)) return undefined;
  const said = first.message.slice(exerciseFile(exercise).length);
  if (!first.message.startsWith(exerciseFile(exercise))) return 'does not run';
  return /^(?::\d+)? (is missing|is empty|does not compile)\b/.exec(said)?.[1] ?? 'does not run';
}

/** The same in one word, for programs. Undefined if some code of the file ran. Tests that wait for another did not. */
export function fileFault(exercise: string, tests: readonly TestResult[]): ExerciseResult['fault'] {
  const settled = tests.filter(({ status }) => status !== 'waiting');
  return FAULTS[fileTrouble(exercise, settled) ?? ''];
}
