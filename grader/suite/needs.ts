import { runnerApi } from './runner-api';

/**
 * Names the parts that a block builds on: `describe('softmax', needs(['exp', 'log'], () => { … }))`. While a test of
 * one of these parts fails, the tests of the block are waiting. `04-value: mul` is a part of another exercise, which is
 * then graded as well, without points of its own.
 */
export function needs(parts: readonly string[], block: () => void): () => void {
  return () => runnerApi().withNeeds(parts, block);
}
