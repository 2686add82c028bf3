import { expect, test } from '@jest/globals';
import { collectTests } from './collect-tests';
import { Declarations } from './declarations';

interface Declare {
  (name: unknown, fn: unknown): void;
  only: Declare;
}

/** The globals of suites. `marks` collects what is asked of Jest. */
function declared() {
  const marks: string[] = [];
  const only: Declare = Object.assign((name: unknown) => void marks.push(String(name)), {} as never);
  const declarations = new Declarations(() => ({
    describe: { only },
    test: { only },
    getState: () => ({ unhandledErrors: [] }) as never,
    setState: () => marks.push('state'),
  }));
  return {
    marks,
    state: declarations.state,
    ...(declarations.globals() as Record<'describe' | 'test' | 'fit', Declare>),
  };
}

test('tests are collected in their groups, in their order', () => {
  const { describe, test, state } = declared();
  const fn = () => {};
  const block = () => {
    test('first', fn);
    describe('group', () => test('inside', fn));
    test(7, fn);
  };
  const run = { run: fn, mode: undefined };
  expect(collectTests(block, state).children).toEqual([
    { name: 'first', ...run },
    { name: 'group', children: [{ name: 'inside', ...run }] },
    { name: '7', ...run },
  ]);
});

test('Jest’s own functions are loaded once, where a suite has a mark', () => {
  const { marks, ...suite } = declared();
  const { test: add, describe: group, fit: focus } = suite;
  add('plain', () => {});
  expect(marks).toEqual([]);
  add.only('one', () => {});
  group.only('two', () => {});
  focus('three', () => {});
  expect(marks).toEqual(['state', 'one', 'two', 'three']);
});

test.each(['beforeAll', 'beforeEach', 'afterAll', 'afterEach'])('%s is refused', (hook) => {
  const hooks = declared() as unknown as Record<string, (fn: () => void) => void>;
  expect(() => hooks[hook]?.(() => {})).toThrow(`a graded suite cannot use ${hook}`);
});

test('a test without a function, and one within a test, are errors of the suite', () => {
  const { test, state } = declared();
  expect(() => test('empty', undefined)).toThrow('test("empty", …) has no function');
  state.hasStarted = true;
  expect(() => test('late', () => {})).toThrow('test("late", …) is called within a test.');
});

test('a describe whose function is async is an error of the suite', () => {
  const { describe } = declared();
  expect(() => describe('later', async () => {})).toThrow('describe("later", …) returns something');
});
