import type { Circus } from '@jest/types';

/**
 * What a block declares by Jest's `describe` and `test`. Jest takes declarations only before its first test: while the block
 * runs, it is told that none has begun.
 */
export function collectTests(block: () => void, state: Circus.State): Circus.DescribeBlock {
  const { currentDescribeBlock, currentlyRunningTest, hasStarted } = state;
  const root: Circus.DescribeBlock = {
    type: 'describeBlock',
    name: '',
    mode: undefined,
    parent: undefined,
    children: [],
    hooks: [],
    tests: [],
  };
  Object.assign(state, { currentDescribeBlock: root, currentlyRunningTest: null, hasStarted: false });
  try {
    block();
    return root;
  } finally {
    Object.assign(state, { currentDescribeBlock, currentlyRunningTest, hasStarted });
  }
}
