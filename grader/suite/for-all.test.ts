import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { RUNNER_API } from './runner-api';

Object.assign(globalThis, { [RUNNER_API]: { seed: 42, clearComparisons() {}, offerReproduction() {} } });

const { forAll } = require('./for-all') as typeof import('./for-all');

const cases = fc.tuple(fc.record({ x: fc.integer({ min: 0, max: 1000 }) }));
const asText = ({ x }: { x: number }) => String(x);

/** What a property of these cases is asked. */
function asked(): unknown[] {
  const seen: unknown[] = [];
  forAll(cases, (one) => void seen.push(one), asText);
  return seen;
}

test('cases that are made once are the same for everybody, and differ from each other', () => {
  const [first, second] = [asked(), asked()];
  expect(first.every((one, index) => one === second[index])).toBe(true);
  expect(new Set(first.map((one) => JSON.stringify(one))).size).toBeGreaterThan(10);
});

test('no property can change the case of the next one', () => {
  const change = (one: { x: number }) => {
    one.x = -1;
  };
  expect(() => forAll(cases, change, asText)).toThrow("Cannot assign to read only property 'x'");
  expect(asked()).not.toContainEqual({ x: -1 });
});

test('of cases that fail, the smallest is thrown about', () => {
  const small = ({ x }: { x: number }) => {
    if (x >= 17) throw new Error(`${x} is too much`);
  };
  expect(() => forAll(cases, small, asText)).toThrow('17 is too much');
});

test('a failure that does not come again is one all the same', () => {
  let calls = 0;
  const once = (_: { x: number }) => {
    calls += 1;
    if (calls === 1) throw new Error('the first call');
  };
  expect(() => forAll(cases, once, asText)).toThrow('the first call');
});
