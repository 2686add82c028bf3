import { describe, expect, test } from '@jest/globals';
import { openVm } from '../../dev/testing/open-vm';
import type { HostValue, NamedCallResult } from './bridge';
import { ROOT } from './bridge-guest';
import type { GuestValue } from './guest-value';

/** A bridge whose root is the value of this expression. */
const bridgeTo = async (root: string) => {
  const { bridge, evaluate } = await openVm();
  bridge.setRoot(evaluate(root));
  return bridge;
};

const plain = (value: number | string | boolean | null | undefined) => ({ kind: 'plain', value });
const plains = (...values: (number | string | boolean | null | undefined)[]): GuestValue[] =>
  values.map((value) => ({ plain: value }));

/** An answer without the handle of an error: Jest would print the whole VM behind it. */
const seen = (answer: HostValue | NamedCallResult) => (answer.kind === 'thrown' ? { kind: answer.kind } : answer);

/** The id of a value that stayed inside the VM. */
const idOf = (value: HostValue | NamedCallResult) => (value as { id: number }).id;

describe('an answer', () => {
  test.each([
    ['-0', plain(-0)],
    ['2 ** 31', plain(2 ** 31)],
    ['NaN', plain(Number.NaN)],
    ['-Infinity', plain(Number.NEGATIVE_INFINITY)],
    ['"a text"', plain('a text')],
    ['null', plain(null)],
    ['undefined', plain(undefined)],
    ['false', plain(false)],
    ['[1, 2]', { kind: 'numbers', numbers: [1, 2] }],
    ['[]', { kind: 'numbers', numbers: [] }],
    ['[1, 2, 3, 4, 5, 6, 7, 8]', { kind: 'numbers', numbers: [1, 2, 3, 4, 5, 6, 7, 8] }],
  ])('is a copy if the value is plain or a short array of numbers: %s', async (expression, expected) => {
    const bridge = await bridgeTo(`{ value: ${expression} }`);
    expect(seen(bridge.read(ROOT, 'value'))).toStrictEqual(expected);
  });

  test.each([
    ['[1, 2, 3, 4, 5, 6, 7, 8, 9]', { kind: 'array', length: 9 }],
    ['[1, "two"]', { kind: 'array', length: 2 }],
    ['{}', { kind: 'object' }],
    ['new Date(0)', { kind: 'object' }],
    ['Symbol("s")', { kind: 'object' }],
    ['() => 1', { kind: 'function' }],
    ['class {}', { kind: 'function' }],
    ['new Proxy(() => 1, {})', { kind: 'function' }],
    ['new (class extends Array {})("one")', { kind: 'array', length: 1 }],
    ['new Proxy(["one"], {})', { kind: 'array', length: 1 }],
  ])('is an id if the value stays inside the VM: %s', async (expression, expected) => {
    const bridge = await bridgeTo(`{ value: ${expression} }`);
    expect(seen(bridge.read(ROOT, 'value'))).toEqual({ ...expected, id: expect.any(Number) });
  });

  test('is the error if a getter throws', async () => {
    const { bridge, context, evaluate } = await openVm();
    bridge.setRoot(evaluate('{ get value() { throw new RangeError("no"); } }'));
    const answer = bridge.read(ROOT, 'value');
    if (answer.kind !== 'thrown') throw new Error(`Expected an error, got ${answer.kind}.`);
    expect(context.dump(answer.error)).toMatchObject({ name: 'RangeError', message: 'no' });
  });
});

describe('a call', () => {
  test('hands over texts without harm to the arguments beside them', async () => {
    const bridge = await bridgeTo('{ show: (...all) => JSON.stringify(all) }');
    const answer = bridge.callNamed('show', plains(1, 'two', 3, 'four', null, true, undefined, 'eight'));
    expect(seen(answer)).toEqual(plain('[1,"two",3,"four",null,true,null,"eight"]'));
  });

  test('hands over the values themselves that have an id, as this and as arguments', async () => {
    const bridge = await bridgeTo(`{
      one: { name: 'one' }, other: { name: 'other' },
      same(first, second) { return this === first && first !== second && second.name; },
      Pair: class { constructor(first) { this.first = first; } },
    }`);
    const [one, other] = [idOf(bridge.read(ROOT, 'one')), idOf(bridge.read(ROOT, 'other'))];
    const same = idOf(bridge.read(ROOT, 'same'));
    expect(seen(bridge.call(same, { id: one }, [{ id: one }, { id: other }]))).toEqual(plain('other'));
    const pair = bridge.construct(idOf(bridge.read(ROOT, 'Pair')), [{ id: other }]);
    expect(seen(bridge.read(idOf(bridge.read(idOf(pair), 'first')), 'name'))).toEqual(plain('other'));
  });

  test('by name keeps its arguments if reading that name calls the host', async () => {
    const { bridge, context, evaluate } = await openVm({ callHost: () => bridge.answerHostCall(0) });
    bridge.hostFunction('host', 0).consume((host) => context.setProp(context.global, 'host', host));
    bridge.setRoot(evaluate('{ get minus() { host(7, 8, 9, 10, 11, 12); return (a, b) => a - b; } }'));
    expect(seen(bridge.callNamed('minus', plains(5, 3)))).toEqual(plain(2));
  });

  test('by name tells what is no function from what throws', async () => {
    const bridge = await bridgeTo('{ value: 1, notFunction() { (1)(); } }');
    const kinds = ['value', 'missing', 'notFunction'].map((name) => bridge.callNamed(name, []).kind);
    expect(kinds).toEqual(['uncallable', 'uncallable', 'thrown']);
    expect(bridge.constructNamed('value', []).kind).toBe('uncallable');
  });
});

describe('ids', () => {
  test('stand for nothing after a release, and are not given again', async () => {
    const bridge = await bridgeTo('{ value: { x: 1 } }');
    const id = idOf(bridge.read(ROOT, 'value'));
    expect(seen(bridge.read(id, 'x'))).toEqual(plain(1));
    bridge.release();
    expect(bridge.read(id, 'x').kind).toBe('thrown');
    expect(idOf(bridge.read(ROOT, 'value'))).toBeGreaterThan(id);
  });

  test('are the same for a function that is read again, until a release', async () => {
    const bridge = await bridgeTo('{ run() {}, other() {} }');
    const [first, other, again] = ['run', 'other', 'run'].map((key) => idOf(bridge.read(ROOT, key)));
    expect([again, other]).toEqual([first, (first as number) + 1]);
    bridge.release();
    expect(idOf(bridge.read(ROOT, 'run'))).toBeGreaterThan(other as number);
  });

  test('of keys are told to the VM anew after it was restored', async () => {
    const { vm, guest, bridge, evaluate } = await openVm();
    bridge.setRoot(evaluate('{ a: 1, b: 2 }'));
    expect([bridge.read(ROOT, 'a'), bridge.read(ROOT, 'b')].map(seen)).toEqual([plain(1), plain(2)]);
    vm.restore(guest);
    const next = await openVm();
    next.bridge.setRoot(next.evaluate('{ a: 3, b: 4 }'));
    expect(seen(next.bridge.read(ROOT, 'b'))).toEqual(plain(4));
  });
});
