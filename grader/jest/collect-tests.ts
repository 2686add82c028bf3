import type { Circus } from '@jest/types';
import type { DeclaredTest, TestGroup } from '../judge/test-group';

/**
 * Runs a block and returns what it declared by Jest's `describe` and `test`. Jest refuses declarations after its first
 * test has begun, so its state says that none has while the block runs.
 */
export function collectTests(block: () => void, state: Circus.State): TestGroup {
  const { currentDescribeBlock, currentlyRunningTest, hasStarted } = state;
  const root = emptyBlock('');
  Object.assign(state, { currentDescribeBlock: root, currentlyRunningTest: null, hasStarted: false });
  try {
    block();
    return groupOf(root);
  } finally {
    Object.assign(state, { currentDescribeBlock, currentlyRunningTest, hasStarted });
  }
}

/** A block of `describe` in which nothing is declared yet. */
export function emptyBlock(name: string, parent?: Circus.DescribeBlock): Circus.DescribeBlock {
  return { type: 'describeBlock', name, mode: parent?.mode, parent, children: [], hooks: [], tests: [] };
}

/** What a block has declared, as plain data. */
export function groupOf({ name, children }: Circus.DescribeBlock): TestGroup {
  return { name, children: children.map((child) => (child.type === 'test' ? testOf(child) : groupOf(child))) };
}

function testOf({ name, fn, failing, mode }: Circus.TestEntry): DeclaredTest {
  return { name, run: fn as () => unknown, mode: failing ? 'failing' : (mode ?? undefined) };
}
