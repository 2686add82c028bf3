import { describe, expect, test } from '@jest/globals';
import type { Circus } from '@jest/types';
import { collectTests } from './collect-tests';

/** The state of Jest while a test runs. */
function running(): Circus.State {
  return { currentDescribeBlock: { name: 'outer' }, currentlyRunningTest: { name: 'all' }, hasStarted: true } as never;
}

describe('while a block declares', () => {
  test('Jest believes that no test has begun, and hangs what is declared into a block of its own', () => {
    const state = running();
    let seen: unknown;
    const block = collectTests(() => {
      const { currentDescribeBlock, currentlyRunningTest, hasStarted } = state;
      seen = { currentlyRunningTest, hasStarted };
      currentDescribeBlock.children.push({ type: 'test', name: 'one' } as Circus.TestEntry);
    }, state);
    expect(seen).toEqual({ currentlyRunningTest: null, hasStarted: false });
    expect(block.children.map(({ name }) => name)).toEqual(['one']);
    expect(state).toEqual(running());
  });

  test('and throws in the middle of a describe, everything is as before', () => {
    const state = running();
    const failing = () =>
      collectTests(() => {
        state.currentDescribeBlock = { name: 'inner' } as Circus.DescribeBlock;
        throw new Error('no');
      }, state);
    expect(failing).toThrow('no');
    expect(state).toEqual(running());
  });
});
