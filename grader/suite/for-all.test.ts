import { beforeEach, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { forAll } from './for-all';
import { installRunner, type RunnerApi } from './runner-api';

/** Makes `forAll` draw cases by this seed. */
function useSeed(seed: number): void {
  installRunner(globalThis, { seed, clearComparisons() {}, offerReproduction() {} } as unknown as RunnerApi);
}

beforeEach(() => useSeed(42));

const cases = fc.tuple(fc.record({ x: fc.integer({ min: 0, max: 1000 }) }));
const asText = ({ x }: { x: number }) => String(x);

/** The cases on which a property is checked. */
function checkedCases(): unknown[] {
  const seen: unknown[] = [];
  forAll(cases, (one) => void seen.push(one), asText);
  return seen;
}

test('a property is checked on the same cases for all submissions, which differ from each other', () => {
  const [first, second] = [checkedCases(), checkedCases()];
  expect(first.every((one, index) => one === second[index])).toBe(true);
  expect(new Set(first.map((one) => JSON.stringify(one))).size).toBeGreaterThan(10);
});

test('another seed draws other cases for the same property, and leaves those of the first one as they were', () => {
  const first = checkedCases();
  useSeed(43);
  const other = checkedCases();
  useSeed(42);
  expect(other).not.toEqual(first);
  expect(checkedCases().every((one, index) => one === first[index])).toBe(true);
});

test('a property cannot change a case that another submission gets', () => {
  const change = (one: { x: number }) => {
    one.x = -1;
  };
  expect(() => forAll(cases, change, asText)).toThrow("Cannot assign to read only property 'x'");
  expect(checkedCases()).not.toContainEqual({ x: -1 });
});

test('forAll throws the error of the smallest case that fails', () => {
  const failsFrom17 = ({ x }: { x: number }) => {
    if (x >= 17) throw new Error(`${x} is too much`);
  };
  expect(() => forAll(cases, failsFrom17, asText)).toThrow('17 is too much');
});

test('forAll throws the error of a case that fails only once', () => {
  let calls = 0;
  const failsAtFirst = (_: { x: number }) => {
    calls += 1;
    if (calls === 1) throw new Error('the first call');
  };
  expect(() => forAll(cases, failsAtFirst, asText)).toThrow('the first call');
});
