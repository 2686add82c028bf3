import { describe, expect, test } from '@jest/globals';
import type { Circus } from '@jest/types';
import { collectTests } from './collect-tests';

/** The state of Jest while a test runs. */
function running(): Circus.State {
  return { currentDescribeBlock: { name: 'outer' }, currentlyRunningTest: { name: 'all' }, hasStarted: true } as never;
}

describe('a block that declares tests', () => {
  test('is told that no test has begun, and its tests become plain data', () => {
    const state = running();
    const fn = () => {};
    let seen: unknown;
    const block = collectTests(() => {
      const { currentDescribeBlock, currentlyRunningTest, hasStarted } = state;
      seen = { currentlyRunningTest, hasStarted };
      currentDescribeBlock.children.push({ type: 'test', name: 'one', fn } as Circus.TestEntry);
    }, state);
    expect(seen).toEqual({ currentlyRunningTest: null, hasStarted: false });
    expect(block).toEqual({ name: '', children: [{ name: 'one', run: fn, mode: undefined }] });
    expect(state).toEqual(running());
  });

  test('leaves everything as before when it throws in the middle of a describe', () => {
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
