import colors from 'picocolors';
import type { ExerciseResult, Status, TestResult } from '../../core/result';

const STATUS_WORDS: Record<Status, string> = {
  pass: 'OK',
  fail: 'WRONG!',
  error: 'error',
  'not-started': 'not started',
  waiting: 'waiting',
};

const STATUS_COLORS: Record<Status, (text: string) => string> = {
  pass: colors.green,
  fail: colors.red,
  error: colors.red,
  'not-started': colors.yellow,
  waiting: colors.yellow,
};

/** Tells whether some tests pass and the others are not started or wait: nothing is wrong then. */
function isBegun(tests: TestResult[]): boolean {
  const open = tests.filter(({ status }) => status !== 'pass');
  return (
    open.length > 0 &&
    open.length < tests.length &&
    open.every(({ status }) => status === 'not-started' || status === 'waiting')
  );
}

/** Tells whether all that is open waits: then nothing of the exercise is left to write, and nothing in it is wrong. */
function isOnlyWaiting(tests: TestResult[]): boolean {
  const open = tests.filter(({ status }) => status !== 'pass');
  return open.length > 0 && open.every(({ status }) => status === 'waiting');
}

/** The state of an exercise in a word, with its colour. */
export function stateOf({ status, tests }: Pick<ExerciseResult, 'status' | 'tests'>): {
  word: string;
  paint: (text: string) => string;
} {
  if (isOnlyWaiting(tests)) return { word: STATUS_WORDS.waiting, paint: STATUS_COLORS.waiting };
  if (isBegun(tests)) return { word: 'begun', paint: colors.yellow };
  return { word: STATUS_WORDS[status], paint: STATUS_COLORS[status] };
}
