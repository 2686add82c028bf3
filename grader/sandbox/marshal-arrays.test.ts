import { describe, expect, test } from '@jest/globals';
import { openSandbox } from '../../dev/testing/open-sandbox';
import { LIMITS } from '../core/limits';

/** Changes built-ins that making an array could use. */
const POISON = `
  for (let index = 0; index < 200; index += 1)
    for (const prototype of [Array.prototype, Object.prototype])
      Object.defineProperty(prototype, String(index), { get: () => 'forged', set() { throw new Error('poisoned'); } });
  for (const name of ['get', 'set', 'value', 'writable']) Object.prototype[name] = 'forged';
  Array.prototype[Symbol.iterator] = () => { throw new Error('poisoned'); };
  Reflect.defineProperty = Object.freeze = () => { throw new Error('poisoned'); };
`;
const range = (length: number) => Array.from({ length }, (_, index) => index / 4);
const ROWS = { returnsRows: true };

describe('an array of a suite', () => {
  const SOURCE = `
    export const show = (value: unknown) => JSON.stringify(value);
    export const at = (rows: any, ...path: (string | number)[]) => path.reduce((one, key) => one[key], rows);
    export const sum = (values: { data: number }[]) => values.reduce((sum, { data }) => sum + data, 0);
    export const make = (data: number) => ({ data });
    export const isArray = (value: unknown) => Array.isArray(value) && value instanceof Array;
    export const push = (value: number[]) => value.push(1);
    export const give = () => [1, 2];
  `;

  test.each([
    ['of numbers', [1, -0.5, 3]],
    ['that is empty', []],
    ['of texts and others', ['one', true, null]],
    ['of rows', [[1, 2], [], [3]]],
    ['of 64 elements', range(64)],
    ['of 65 elements', range(65)],
    ['of 300 elements in rows', [range(150), range(150)]],
  ])('%s is an array inside the VM', async (_, array) => {
    const { call } = await openSandbox(SOURCE);
    expect(call('show', array)).toBe(JSON.stringify(array).slice(0, LIMITS.textLength));
    expect(call('isArray', array)).toBe(true);
  });

  test('has the objects of learner code that a suite puts into it, also in rows', async () => {
    const { call } = await openSandbox(SOURCE);
    const values = range(100).map((data) => call('make', data));
    expect(call('sum', values)).toBe(1237.5);
    expect(call('at', [values.slice(0, 2), [values[99]]], 1, 0, 'data')).toBe(24.75);
  });

  test('is frozen', async () => {
    const { call } = await openSandbox(SOURCE);
    expect(() => call('push', [1])).toThrow(/TypeError/);
    expect(() => call('push', range(80))).toThrow(/TypeError/);
  });

  test('is made of its own elements, also where learner code has changed built-ins', async () => {
    const { call } = await openSandbox(`${POISON}${SOURCE}`);
    for (const index of [0, 1, 99]) expect(call('at', range(100), index)).toBe(index / 4);
    expect(call('at', [[5], [6, 7]], 1, 1)).toBe(7);
  });

  test('is refused with more than two levels, or with an object of the suite', async () => {
    const { call } = await openSandbox(SOURCE);
    expect(() => call('show', [[[1]]])).toThrow('not an array inside of arrays of its own');
    expect(() => call('show', [{}])).toThrow('not an object of its own');
  });

  test('is refused if learner code returned it', async () => {
    const { call } = await openSandbox(SOURCE);
    const given = call('give') as number[];
    expect(() => call('show', given)).toThrow('Your code returned an array where a Value or a number belongs.');
    expect(() => call('show', [given])).toThrow('Your code returned an array where a Value or a number belongs.');
    expect(call('show', [...given])).toBe('[1,2]');
  });

  test('that is too large for the memory of the VM ends as a fault of the learner', async () => {
    const { call } = await openSandbox(
      `const kept: string[][] = [];
       export const fill = (_: unknown) => { for (;;) kept.push(Array(9_999).fill('x')); };`,
    );
    expect(() => call('fill', [1])).toThrow('ran out of memory');
    expect(() => call('fill', range(50_000))).toThrow('ran out of memory');
  });
});

describe('an array of arrays that learner code returns', () => {
  const returned = async (expression: string, options: object = ROWS) => {
    const { call } = await openSandbox(`export const make = () => ${expression};`, options);
    return call('make');
  };

  test('comes back in rows if the exercise asks for them', async () => {
    expect(await returned('[[1, 2], [], [3, Infinity]]')).toEqual([[1, 2], [], [3, Number.POSITIVE_INFINITY]]);
    expect(await returned('[[1, "two", null], 3]')).toEqual([[1, 'two', null], 3]);
    expect(await returned('[Array.from({ length: 20 }, (_, index) => index)]')).toEqual([[...Array(20).keys()]]);
  });

  test('is refused otherwise', async () => {
    await expect(returned('[[1]]', {})).rejects.toThrow('Your code returned an array of arrays. Return only what');
    await expect(returned('[[1, "two"]]', {})).rejects.toThrow('Your code returned an array of arrays. Return only');
  });

  test('is refused with a third level', async () => {
    await expect(returned('[[[1]]]')).rejects.toThrow('Your code returned an array of arrays of arrays.');
  });

  test('has each element read once', async () => {
    const counting = '(() => { let count = 0; return [[{ get x() { return 1; } }, 1].map(() => (count += 1))]; })()';
    expect(await returned(counting)).toEqual([[1, 2]]);
    const getter = `(() => {
      let count = 0;
      const row = Object.defineProperty([0, 'text'], 0, { get: () => (count += 1) });
      return [row, Object.defineProperty([0], 0, { get: () => count })];
    })()`;
    expect(await returned(getter)).toEqual([[1, 'text'], [1]]);
  });

  test('has at most arrayLength elements in all', async () => {
    const limits = { arrayLength: 30 };
    const square = (rows: number, columns: number) =>
      `Array.from({ length: ${rows} }, () => Array.from({ length: ${columns} }, () => 1))`;
    expect(await returned(square(3, 9), { ...ROWS, limits })).toHaveLength(3);
    await expect(returned(square(4, 9), { ...ROWS, limits })).rejects.toThrow('an array with 31 elements, too many');
  });
});
