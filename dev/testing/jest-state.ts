import type { Circus } from '@jest/types';

/** What a test file declares to Jest, as Jest's own state holds it. */
export interface JestState {
  state: Circus.State;
  describe(name: string, block: () => void): void;
  test(name: string, fn: () => void): void;
}

/** The state of Jest while it loads a test file, with a `describe` and a `test` that add to it. */
export function jestState(): JestState {
  const blockIn = (parent: Circus.DescribeBlock | undefined, name: string) =>
    ({ type: 'describeBlock', name, parent, children: [] }) as unknown as Circus.DescribeBlock;
  const root = blockIn(undefined, 'ROOT_DESCRIBE_BLOCK');
  const state = { rootDescribeBlock: root, currentDescribeBlock: root } as Circus.State;
  return {
    state,
    describe(name, block) {
      const outer = state.currentDescribeBlock;
      const inner = blockIn(outer, name);
      outer.children.push(inner);
      state.currentDescribeBlock = inner;
      block();
      state.currentDescribeBlock = outer;
    },
    test(name, fn) {
      const parent = state.currentDescribeBlock;
      parent.children.push({ type: 'test', name, fn, parent } as Circus.TestEntry);
    },
  };
}
