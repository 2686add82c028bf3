import { expect, test } from '@jest/globals';
import type { Circus } from '@jest/types';
import { entriesOf, entriesOutside, isChosen, removeMarks } from './declared-entries';

type Child = Circus.DescribeBlock | Circus.TestEntry;

const entry = (name: string, marks: object = {}) => ({ type: 'test', name, ...marks }) as Circus.TestEntry;

function block(name: string, children: Child[], marks: object = {}): Circus.DescribeBlock {
  const parent = { type: 'describeBlock', name, children, ...marks } as Circus.DescribeBlock;
  for (const child of children) Object.assign(child, { parent });
  return parent;
}

const namesOf = (entries: readonly { name: string }[]) => entries.map(({ name }) => name);

test('an exercise has the tests of all its blocks, named as in results', () => {
  const one = block('01-gradf', [entry('first'), block('inner', [entry('second')])]);
  const root = block('ROOT', [one, block('02-other', [entry('other')]), block('01-gradf', [entry('third')])]);
  expect(namesOf(entriesOf(root, '01-gradf'))).toEqual(['first', 'inner: second', 'third']);
});

test('a test is outside if no block of an exercise holds it', () => {
  const root = block('ROOT', [entry('loose'), block('mine', [entry('nested')]), block('01-gradf', [entry('graded')])]);
  expect(namesOf(entriesOutside(root, ['01-gradf']))).toEqual(['loose', 'nested']);
});

test('removing the marks lets every test run', () => {
  const tests = [entry('only', { mode: 'only' }), entry('skipped', { mode: 'skip' }), entry('f', { failing: true })];
  const inner = block('inner', tests, { mode: 'skip' });
  const state = { hasFocusedTests: true } as Circus.State;
  removeMarks(block('ROOT', [inner]), state);
  expect(state.hasFocusedTests).toBe(false);
  expect(inner.mode).toBeUndefined();
  expect(tests.map(({ mode, failing }) => [mode, failing])).toEqual(Array(3).fill([undefined, false]));
});

test('the pattern of -t is compared with the titles of all blocks, without the root', () => {
  const chosen = entry('at a point');
  block('ROOT', [block('01-gradf', [chosen])]);
  const isChosenBy = (pattern?: RegExp) => isChosen(chosen, { testNamePattern: pattern } as Circus.State);
  expect([undefined, /^01-gradf at a point$/, /ROOT/].map(isChosenBy)).toEqual([true, true, false]);
});

test('a skipped test is not chosen, even if -t names it', () => {
  expect(isChosen(entry('one', { mode: 'skip' }), { testNamePattern: /one/ } as Circus.State)).toBe(false);
});
