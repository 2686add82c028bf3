import { type Block, type ExerciseOptions, runnerApi, type Swap } from './runner-api';

/**
 * Declares the tests of one exercise by `describe` and `test`. The block runs once for each submission, with its
 * exports. If it reads a name that is not exported, the tests of that submission fail.
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
  // The exports of a submission are checked when it is loaded.
  runnerApi().declareExercise({ id, options, block: block as Block });
}
