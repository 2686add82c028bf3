import { describe, expect, test } from '@jest/globals';
import { answer, openSandbox } from '../../dev/testing/open-sandbox';
import { LIMITS } from '../core/limits';
import { compare } from '../scoring/compare';
import { inWords } from '../text/number-text';

/** Changes built-ins as learner code might, by accident or not, before the grader reads a result. */
const POISON = `
  const forged = () => 'forged';
  for (let index = 0; index < 30; index += 1) {
    const poisoned = { get: forged, set() { throw new Error('poisoned'); } };
    Object.defineProperty(Object.prototype, String(index), poisoned);
  }
  Array.isArray = forged;
  for (const name of ['map', 'slice', 'join', 'push']) Array.prototype[name] = forged;
  Object.defineProperty(Array.prototype, 0, { get: forged, set() { throw new Error('poisoned'); } });
  for (const name of ['toString', 'valueOf', 'toJSON', 'then']) {
    Object.defineProperty(Object.prototype, name, { value: forged });
  }
  JSON.stringify = forged;
  String.prototype.slice = forged;
  Reflect.construct = forged;
  Function.prototype.call = forged;
  Function.prototype.apply = forged;
  globalThis.String = forged;
  globalThis.Object = forged;
  Array.prototype[Symbol.iterator] = forged;
`;

describe('a value that a suite keeps', () => {
  const source = 'export const make = () => ({ secret: 42 }); export const use = (value: any) => value.secret;';

  test('is refused in the next test', async () => {
    const { sandbox, call } = await openSandbox(source);
    const object = call('make') as { secret: number };
    expect(object.secret).toBe(42);
    sandbox.release();
    expect(() => object.secret).toThrow('A value of an earlier test was used');
    expect(() => call('use', object)).toThrow('A value of an earlier test was used');
  });

  test('is refused by another VM, and by its own after that is closed', async () => {
    const object = (await openSandbox(source)).call('make') as { secret: number };
    const { call } = await openSandbox(source);
    call('make');
    expect(() => object.secret).toThrow('A value of an earlier test was used');
    expect(() => call('use', object)).toThrow('A value of another VM was used');
  });

  test('is no argument of a call with too many, 64 of a suite or 8 of learner code', async () => {
    const count = 'export const count = (...all: number[]) => all.reduce((sum, one) => sum + one, 0);';
    const { call } = await openSandbox(count);
    const numbers = Array.from({ length: 65 }, (_, index) => index);
    expect(call('count', ...numbers.slice(0, 64))).toBe(2016);
    expect(() => call('count', ...numbers)).toThrow('with at most 64 arguments, not 65');
    const swappable = { 'engine/f': { f: (...numbers: number[]) => numbers.length } };
    const inside = await openSandbox(
      `import { f } from '../engine/f';
       export const all = () => f(1, 2, 3, 4, 5, 6, 7, 8);
       export const more = () => {
         try { return f(1, 2, 3, 4, 5, 6, 7, 8, 9); } catch (error) { return String(error); }
       };`,
      { swappable },
    );
    expect(inside.call('all')).toBe(8);
    expect(inside.call('more')).toBe('TypeError: f takes at most 8 arguments');
  });
});

test.each([
  ['a Value, with its operation', "{ data: 6, grad: 0.5, op: '*' }", 'Value(data=6, grad=0.5, op=*)'],
  ['a Value without one', '{ data: 2, grad: 0 }', 'Value(data=2, grad=0)'],
  ['an object without numbers for data and grad', '{ data: 2 }', 'an object'],
  ['an object whose getter throws', '{ get data() { throw new Error("no"); } }', 'an object'],
])('a message calls %s by its words', async (_, made, words) => {
  const { sandbox, call } = await openSandbox(`export const make = () => (${made});`);
  const object = call('make') as { missing?: unknown };
  expect(object.missing).toBeUndefined();
  expect(inWords(object)).toBe(words);
  expect(sandbox.marshaller.missingProperty).toBe('missing');
});

test('a reading sets a property of what learner code returned, and of nothing else', async () => {
  const { sandbox, call } = await openSandbox(
    'export const make = () => ({ grad: 0 }); export const frozen = () => Object.freeze({ grad: 0 });',
  );
  const [object, frozen] = [call('make'), call('frozen')] as { grad: number }[];
  sandbox.marshaller.write(object as object, 'grad', 100);
  sandbox.marshaller.write(frozen as object, 'grad', 100);
  expect([object?.grad, frozen?.grad]).toEqual([100, 0]);
  expect(() => sandbox.marshaller.write({}, 'grad', 100)).toThrow('Only an object of this VM');
});

test('an error of a host function is thrown once inside the VM', async () => {
  let calls = 0;
  const f = (number: number) => {
    calls += 1;
    if (number < 0) throw new Error('no root');
    return Math.sqrt(number);
  };
  const { call } = await openSandbox(
    `import { f } from '../engine/f';
     export const tryRoot = (number: number) => { try { return f(number); } catch (error) { return String(error); } };`,
    { swappable: { 'engine/f': { f } } },
  );
  expect([-1, 4, -4, 9].map((number) => call('tryRoot', number))).toEqual(['Error: no root', 2, 'Error: no root', 3]);
  expect(calls).toBe(4);
});

describe('a value that leaves the VM', () => {
  test.each([
    ['1.5', 1.5],
    ['-0', -0],
    ['NaN', Number.NaN],
    ['-Infinity', Number.NEGATIVE_INFINITY],
    ['"a text"', 'a text'],
    ['true', true],
    ['false', false],
    ['null', null],
    ['undefined', undefined],
    ['[1, "two", true, null]', [1, 'two', true, null]],
    ['[1, , 3]', [1, undefined, 3]],
    ['new (class Gradient extends Array {})(1, 2)', [1, 2]],
  ])('is copied as it is: %s', async (expression, expected) => {
    expect(await answer(`return ${expression} as unknown;`)).toStrictEqual(expected);
  });

  test.each([
    '3n',
    '"3"',
    '[3]',
    'new Number(3)',
    'new Float64Array([3])',
    '{ valueOf: () => 3, toString: () => "3" }',
    '{ [Symbol.toPrimitive]: () => 3 }',
    'Symbol("3")',
    '() => 3',
    'NaN',
  ])('never equals the number 3 if it is %s', async (expression) => {
    expect(compare('x', 3, await answer(`return ${expression};`), 10).ok).toBe(false);
  });

  test('has working methods, getters and private fields if it is an instance of a class', async () => {
    const { sandbox, call } = await openSandbox(`
      class Counter { #n = 0; get next() { return ++this.#n; } plus(other: Counter) { return this.#n + other.#n; } }
      export { Counter };
      export const same = (one: unknown, other: unknown) => one === other;
    `);
    const counter = new (sandbox.marshaller.exported('Counter') as new () => object)() as {
      next: number;
      plus(other: unknown): number;
    };
    expect([counter.next, counter.next, counter.plus(counter)]).toEqual([1, 2, 4]);
    expect(call('same', counter, counter)).toBe(true);
  });

  test('cannot be written to from outside the VM', async () => {
    const object = (await answer('return { x: 1 };')) as { x: number };
    expect(Reflect.set(object, 'x', 2)).toBe(false);
    expect(Reflect.defineProperty(object, 'x', { value: 2 })).toBe(false);
    expect(Reflect.deleteProperty(object, 'x')).toBe(false);
    expect(object.x).toBe(1);
  });

  test('may go back into the VM, but a value that the suite made may not: that is an error of the suite', async () => {
    const { call } = await openSandbox('export const echo = (value: unknown) => value;');
    const own: [unknown, string][] = [
      [{ secret: 1 }, 'an object'],
      [() => 1, 'a function'],
      [Symbol('s'), 'a symbol'],
    ];
    for (const [value, what] of own)
      expect(() => call('echo', value)).toThrow(`to learner code, not ${what} of its own`);
  });

  test('may not go back into the VM if it is an array', async () => {
    const { call } = await openSandbox('export const list = () => [1]; export const echo = (value: unknown) => value;');
    expect(() => call('echo', call('list'))).toThrow('returned an array where a Value or a number belongs');
  });

  test('has each element read once: a second read could return another value', async () => {
    const body =
      'let reads = 0; return new Proxy([0], { get: (t, key) => (key === "0" ? ++reads : Reflect.get(t, key)) });';
    expect(await answer(body)).toEqual([1]);
  });

  test.each([
    [
      'a getter',
      'return Object.defineProperty([1], 0, { get() {\nthrow new Error("boo"); } });',
      /01-exercise\.ts:3: your code threw Error: boo/,
    ],
    [
      'a proxy',
      'return new Proxy([1], { get() {\nthrow new Error("boo"); } });',
      /01-exercise\.ts:3: your code threw Error: boo/,
    ],
    [
      'a revoked proxy',
      'const { proxy, revoke } = Proxy.revocable([], {}); revoke(); return proxy;',
      /TypeError: revoked proxy/,
    ],
  ])('is a fault of the learner if %s throws while the grader reads it', async (_, body, says) => {
    await expect(answer(body)).rejects.toMatchObject({ name: 'LearnerFault', message: expect.stringMatching(says) });
  });

  const LONG = ['new Array(1e9)', 'new Proxy([], { get: () => 1e9 })', 'Array.from({ length: 1001 }, () => 1)'];
  test.each(LONG)('is refused as too long, and not read: %s', async (expression) => {
    await expect(answer(`return ${expression};`)).rejects.toThrow(/too many to look at/);
  });

  test('is refused if it is an array that holds itself', async () => {
    await expect(answer('const all: unknown[] = []; all.push(all); return all;')).rejects.toThrow(/array of arrays/);
  });

  test('is truncated if it is a huge text, and says by how much', async () => {
    const kept = 'x'.repeat(LIMITS.textLength);
    expect(await answer('return "x".repeat(4e6);')).toBe(`${kept}… ${4e6 - LIMITS.textLength} more characters`);
  });

  test('does not end at NUL if it is a text', async () => {
    expect(await answer('return "a\\0b\\0";')).toBe('a\ufffdb\ufffd');
  });

  test('has its message truncated if it is an error with a huge one', async () => {
    const { message } = (await answer('throw new Error("x".repeat(4e6));').catch((error: unknown) => error)) as Error;
    expect(message).toContain('x'.repeat(LIMITS.textLength));
    expect(message.length).toBeLessThan(LIMITS.textLength + 100);
  });

  test('is read correctly although learner code changed built-ins', async () => {
    const { sandbox, call, output } = await openSandbox(`
      export const numbers = [1, 2, 3];
      export const read = () => numbers;
      export const text = () => 'a text';
      export class Value { constructor(public data: number) {} }
      export const log = () => console.log(numbers);
      ${POISON}
    `);
    expect(call('read')).toEqual([1, 2, 3]);
    expect(call('text')).toBe('a text');
    const Value = sandbox.marshaller.exported('Value') as new (data: number) => { data: number };
    expect(new Value(7).data).toBe(7);
    expect(sandbox.exportNames()).toEqual(['Value', 'log', 'numbers', 'read', 'text']);
    call('log');
    expect(output).toHaveLength(1);
  });
});
