import { expect as jestExpect } from '@jest/globals';
import { nativeExercise } from '../jest/native-exercise';
import { admit } from './load-suite';
import { type Block, type ExerciseOptions, runnerApi, type TestOptions } from './runner-api';

export { expect } from './expect';

/**
 * Declares the tests of one exercise. The block runs once for every submission under grading, with what that
 * submission exports; inside it stand ordinary `describe` and `test`. A name that the block asks for and the submission
 * does not export is an error of that submission.
 *
 * @param id number and slug: `01-gradf`
 */
export function exercise(id: string, options: ExerciseOptions, block: Block): void {
  const grader = runnerApi();
  if (!grader) {
    nativeExercise(id, options, block);
    return;
  }
  grader.declareExercise({ id, block, ...admit(id, options) });
}

/**
 * Says which parts of the exercise a block builds on: `describe('softmax', needs(['exp', 'log'], () => { … }))`. While one of
 * these fails its own tests, the tests of the block are waiting, and the cause is shown once.
 */
export function needs(parts: readonly string[], block: () => void): () => void {
  return () => {
    runnerApi()?.needs(parts);
    block();
  };
}

/**
 * Gives a test its points: `test('…', worth(4, () => { … }))`. A test outside of a `describe` can name the part that it
 * is about: `test('…', worth(4, { part: '∂f/∂a' }, () => { … }))`.
 *
 * @param points above 0
 * @throws Error when these are no points, or the test could not be judged when it returns
 */
export function worth(points: number, test: () => void): () => void;
export function worth(points: number, options: TestOptions, test: () => void): () => void;
export function worth(points: number, ...rest: [() => void] | [TestOptions, () => void]): () => void {
  const [options, test] = rest.length === 1 ? [{}, rest[0]] : rest;
  if (typeof points !== 'number' || !(points > 0 && points < Number.POSITIVE_INFINITY))
    throw new Error(`worth(${String(points)}, …): points are a number above 0.`);
  if (test.length > 0 || Object.prototype.toString.call(test) === '[object AsyncFunction]')
    throw new Error('a graded test is judged when it returns: it can neither be async nor take a callback.');
  const grader = runnerApi();
  if (!grader) return test;
  return grader.worth(points, options, () => {
    const before = jestExpect.getState().assertionCalls;
    try {
      return test();
    } finally {
      // Our matchers say it themselves; those of Jest are counted.
      if (jestExpect.getState().assertionCalls > before) grader.markAsserted();
    }
  });
}
