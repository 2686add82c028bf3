import { describe, expect, test } from '@jest/globals';
import type { Circus } from '@jest/types';
import { collectTests } from './collect-tests';

/** The state of Jest while a test runs. */
function stateInTest(): Circus.State {
  return { currentDescribeBlock: { name: 'outer' }, currentlyRunningTest: { name: 'all' }, hasStarted: true } as never;
}

describe('a block that declares tests', () => {
  test('sees a state in which no test has begun, and its tests become plain data', () => {
    const state = stateInTest();
    const fn = () => {};
    let seenState: unknown;
    const block = collectTests(() => {
      const { currentDescribeBlock, currentlyRunningTest, hasStarted } = state;
      seenState = { currentlyRunningTest, hasStarted };
      currentDescribeBlock.children.push({ type: 'test', name: 'one', fn } as Circus.TestEntry);
    }, state);
    expect(seenState).toEqual({ currentlyRunningTest: null, hasStarted: false });
    expect(block).toEqual({ name: '', children: [{ name: 'one', run: fn, mode: undefined }] });
    expect(state).toEqual(stateInTest());
  });

  test('leaves the state of Jest as before if it throws in a describe', () => {
    const state = stateInTest();
    const failing = () =>
      collectTests(() => {
        state.currentDescribeBlock = { name: 'inner' } as Circus.DescribeBlock;
        throw new Error('no');
      }, state);
    expect(failing).toThrow('no');
    expect(state).toEqual(stateInTest());
  });
});
