import { describe, expect, test } from '@jest/globals';
import { outside } from '../../dev/testing/outside';
import { emptyRun, openRun } from '../../dev/testing/run-of';

const { LearnerFault, SuiteError } = outside<typeof import('../core/learner-fault')>('grader/core/learner-fault');

class Point {
  static origin = 0;
  constructor(readonly x: number) {}
  twice() {
    return 2 * this.x;
  }
}

/** What the suites of these tests destructure. */
interface Exports {
  gradf: (...args: number[]) => unknown;
  Value: typeof Point;
}

test('a suite names exports before a VM is open, and uses them in the open one', async () => {
  const { vm } = emptyRun('export const gradf = (a: number, b: number) => a - b;\nexport const Value = class {};');
  const { gradf } = vm.exports.lazy as Exports;
  expect(vm.exports.wantedNames).toEqual(['gradf']);
  await vm.prepare();
  vm.open();
  expect(gradf(5, 3)).toBe(2);
});

test('an export that is used outside of a test is an error of the suite', () => {
  const { gradf, Value } = emptyRun('').vm.exports.lazy as Exports;
  for (const use of [() => gradf(), () => new Value(1), () => Value.origin]) expect(use).toThrow(SuiteError);
  expect(() => gradf()).toThrow('gradf was used outside of a test.');
});

test('a class of the learner makes objects, and has its static properties', async () => {
  const { vm } = await openRun(
    'export class Value { static origin = 7; constructor(private x: number) {} twice() { return 2 * this.x; } }',
  );
  const { Value } = vm.exports.lazy as Exports;
  expect([new Value(4).twice(), Value.origin]).toEqual([8, 7]);
});

test('each use has the present value of an export', async () => {
  const { vm } = await openRun('export let gradf = () => { gradf = () => 2; return 1; };');
  const { gradf } = vm.exports.lazy as Exports;
  expect([gradf(), gradf(), gradf()]).toEqual([1, 2, 2]);
});

describe('check', () => {
  const { exports } = emptyRun('').vm;
  const { Value, gradf } = exports.lazy as Exports;
  void [Value, gradf];

  /** A module that exports these names, with values only if `hasValues`. */
  const moduleOf = (names: string[], hasValues: boolean) => ({
    hasValue: (name: string) => hasValues && names.includes(name),
    exportNames: () => names,
  });

  test.each([true, false])('accepts a file that exports more than the suite reads, with values: %s', (hasValues) => {
    expect(() => exports.check(moduleOf(['other', 'gradf', 'Value'], hasValues))).not.toThrow();
  });

  test.each([
    [['valeu', 'gradf'], /01-gradf\.ts does not export Value\. It exports valeu, gradf\. Did you mean valeu\?/],
    [['Value'], /01-gradf\.ts does not export gradf\./],
    [[], /01-gradf\.ts does not export Value\. It exports nothing\./],
  ])('names the first export that the suite reads and the file lacks, of %j', (exported, says) => {
    expect(() => exports.check(moduleOf(exported, true))).toThrow(says);
  });
});

test.each<[string, (exports: Exports) => unknown]>([
  ['call', ({ gradf }) => gradf()],
  ['new', ({ gradf }) => new (gradf as unknown as new () => object)()],
  ['property', ({ gradf }) => gradf.length],
])('an export that is no function is a fault of its line, by %s', async (_, use) => {
  const { vm } = await openRun('\n\nexport const gradf = [1, 2, 3];');
  const useIt = () => use(vm.exports.lazy as Exports);
  expect(useIt).toThrow(LearnerFault);
  expect(useIt).toThrow('exercises/01-gradf.ts:3: gradf must be a function or class, but it is an array of 3.');
});
