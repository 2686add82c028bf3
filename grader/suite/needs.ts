import { runnerApi } from './runner-api';

/**
 * Names the parts of the exercise that a block builds on: `describe('softmax', needs(['exp', 'log'], () => { … }))`.
 * While a test of one of these parts fails, the tests of the block are waiting.
 */
export function needs(parts: readonly string[], block: () => void): () => void {
  return () => runnerApi().withNeeds(parts, block);
}
