/** A test as a suite declared it. */
export interface DeclaredTest {
  name: string;
  run: () => unknown;
  /** A left-over mark, such as `only`, that a graded test must not have. */
  mode: string | undefined;
}

/** What a block declared by `describe` and `test`, as plain data. The outermost group has no name. */
export interface TestGroup {
  name: string;
  children: readonly (TestGroup | DeclaredTest)[];
}

/** Tells a group from a test. */
export function isGroup(child: TestGroup | DeclaredTest): child is TestGroup {
  return 'children' in child;
}
