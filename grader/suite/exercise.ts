import { type Block, type ExerciseOptions, runnerApi, type Swap } from './runner-api';

/**
 * Declares the tests of one exercise. The block runs once for every submission under grading, with what that
 * submission exports. Inside it are ordinary `describe` and `test`. A name that the block asks for and the submission
 * does not export is an error of that submission.
 *
 *     exercise<typeof import('../exercises/01-gradf')>('01-gradf', { title: '…' }, ({ gradf }, swap) => { … });
 *
 * @param id number and slug: `01-gradf`
 */
export function exercise<Exports extends object>(
  id: string,
  options: ExerciseOptions,
  block: (exports: Exports, swap: Swap) => void,
): void {
  // What the submission really exports is checked when it is loaded.
  runnerApi().declareExercise({ id, options, block: block as Block });
}
