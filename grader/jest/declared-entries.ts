import type { Circus } from '@jest/types';
import { testName } from '../judge/test-group';

/** A test of Jest, and the name that it has in results. */
export interface NamedEntry {
  name: string;
  entry: Circus.TestEntry;
}

/** The tests that an exercise has declared to Jest. */
export function entriesOf({ children }: Circus.DescribeBlock, id: string): NamedEntry[] {
  return children.flatMap((child) => (child.type === 'describeBlock' && child.name === id ? entriesIn(child, []) : []));
}

function entriesIn({ children }: Circus.DescribeBlock, titles: readonly string[]): NamedEntry[] {
  return children.flatMap((child) => {
    const path = [...titles, child.name];
    return child.type === 'test' ? [{ name: testName(path), entry: child }] : entriesIn(child, path);
  });
}

/** The tests of a file that no exercise has declared. */
export function entriesOutside(root: Circus.DescribeBlock, ids: readonly string[]): Circus.TestEntry[] {
  return entriesIn({ ...root, children: root.children.filter(({ name }) => !ids.includes(name)) }, []).map(
    ({ entry }) => entry,
  );
}

/** Lets every test run: the judge reports left-over marks such as `.only`, which would hide what it says. */
export function removeMarks(block: Circus.DescribeBlock, state: Circus.State): void {
  state.hasFocusedTests = false;
  block.mode = undefined;
  for (const child of block.children) {
    if (child.type === 'describeBlock') removeMarks(child, state);
    else Object.assign(child, { mode: undefined, failing: false });
  }
}

/** Whether a test is run. `-t` leaves some out. */
export function isChosen(test: Circus.TestEntry, { testNamePattern }: Circus.State): boolean {
  if (test.mode === 'skip') return false;
  const titles = [test.name];
  for (let { parent } = test as { parent: Circus.DescribeBlock | undefined }; parent?.parent; parent = parent.parent)
    titles.unshift(parent.name);
  return !testNamePattern || testNamePattern.test(titles.join(' '));
}
