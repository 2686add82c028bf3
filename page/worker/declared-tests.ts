import type { TestGroup } from '../../grader/judge/test-group';

/** A group while it is declared. */
interface OpenGroup extends TestGroup {
  children: TestGroup['children'][number][];
}

let current: OpenGroup = { name: '', children: [] };

/** Runs a block and returns what it declared by `describe` and `test`. */
export function collect(block: () => void, name = ''): TestGroup {
  const outer = current;
  const group: OpenGroup = { name, children: [] };
  current = group;
  try {
    block();
  } finally {
    current = outer;
  }
  return group;
}

/** What suites import from '@jest/globals', in the page. A mark such as `test.only` does not exist there. */
export const GLOBALS = {
  describe: (name: string, block: () => void) => void current.children.push(collect(block, name)),
  test: (name: string, run: () => unknown) => void current.children.push({ name, run, mode: undefined }),
};

/** Jest's own matchers are not in the page: the project's suites use none, and they are as large as the judge. */
export const NO_JEST_MATCHERS = Object.assign(() => ({}), { getState: () => ({ assertionCalls: 0 }) });
