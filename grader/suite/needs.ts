import { runnerApi } from './runner-api';

/**
 * Says which parts of the exercise a block builds on: `describe('softmax', needs(['exp', 'log'], () => { … }))`. While
 * one of these fails its own tests, the tests of the block are waiting, and the cause is shown once.
 */
export function needs(parts: readonly string[], block: () => void): () => void {
  return () => runnerApi().withNeeds(parts, block);
}
