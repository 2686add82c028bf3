/** A test as a suite declared it. */
export interface DeclaredTest {
  name: string;
  run: () => unknown;
  /** A mark such as `only`, which a graded test must not have. */
  mode: string | undefined;
}

/** The tests that a block declared by `describe` and `test`. The outermost group has no name. */
export interface TestGroup {
  name: string;
  children: readonly (TestGroup | DeclaredTest)[];
}

/** Tells a group from a test. */
export function isGroup(child: TestGroup | DeclaredTest): child is TestGroup {
  return 'children' in child;
}

/** The name of a test in results: its title after those of the groups around it, as `mul: computes its data`. */
export function testName(titles: readonly string[]): string {
  return titles.join(': ');
}
