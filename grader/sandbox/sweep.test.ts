import { expect, test } from '@jest/globals';
import { openSandbox } from '../../dev/testing/open-sandbox';
import type { SweptCall } from '../core/sweep';
import { sweep } from '../suite/sweep';

/** A class of Values with a `times`, in whose place a test writes its own. */
const valueWith = (times: string) => `import { Value as Core } from '../engine/value';
export class Value extends Core {
  times(other: Value | number): Value { ${times} }
}`;
const TIMES = `
  const right = this.wrap(other);
  const out = this.node(this.data * right.data, [this, right]);
  out.backwardStep = () => { this.grad += right.data * out.grad; right.grad += this.data * out.grad; };
  return out;`;

/** 2 · 3 and 2 · 5, of which 3 is a Value. */
const LEAVES = [2, 3];
const CALLS: SweptCall[] = [
  { self: 0, other: { leaf: 1 } },
  { self: 0, other: { number: 5 } },
];

const sweptWith = async (source: string, calls = CALLS) => {
  const { sandbox } = await openSandbox(source);
  return sweep(sandbox.marshaller.exported('Value') as object, { method: 'times', leaves: LEAVES, calls });
};

test('a sweep gives the data of all calls and the gradients of all leaves', async () => {
  expect(await sweptWith(valueWith(TIMES))).toEqual({
    data: [6, 10],
    // Three times the sum of both calls: 3 · (3 + 5), and 3 · 2.
    grads: [24, 6],
    isSound: true,
  });
});

test('calls far apart have other weights, so that mistakes in them do not cancel out', async () => {
  const calls = Array.from({ length: 9 }, (): SweptCall => ({ self: 0, other: { number: 1 } }));
  const { grads, isSound } = await sweptWith(valueWith(TIMES), calls);
  // The first eight were doubled before the ninth was added.
  expect({ grads, isSound }).toEqual({ grads: [8 * 6 + 3, 0], isSound: true });
});

test('what is no number is NaN', async () => {
  const asText = valueWith(`return this.node(String(this.data * (other.data ?? other)) as never, [this]);`);
  expect((await sweptWith(asText)).data).toEqual([Number.NaN, Number.NaN]);
});

test('leaves that lose their data are not sound: their gradient is NaN', async () => {
  const { grads } = await sweptWith(valueWith(`this.data = 7; ${TIMES}`));
  expect(grads[0]).toBeNaN();
});

test('a result without its gradient is not sound', async () => {
  const { isSound } = await sweptWith(valueWith(`${TIMES.replace('return out;', '')} out.grad = 1; return out;`));
  expect(isSound).toBe(false);
});

test('what a call throws is the fault of the learner', async () => {
  await expect(sweptWith(valueWith(`throw new RangeError('not today');`))).rejects.toThrow('not today');
});

test('an endless call ends by its fuel', async () => {
  await expect(sweptWith(valueWith('for (;;);'))).rejects.toThrow('took too long');
});

test('built-ins that learner code changes are not used', async () => {
  const poison = `
    Reflect.construct = () => { throw new Error('poisoned'); };
    globalThis.Float64Array = class {} as never;`;
  const { data } = await sweptWith(`${valueWith(TIMES)}${poison}`);
  expect(data).toEqual([6, 10]);
});

test('more calls than the memory of a sweep holds are refused', async () => {
  const calls = Array.from({ length: 129 }, () => ({ self: 0 }));
  await expect(sweptWith(valueWith(TIMES), calls)).rejects.toThrow('at most 64 leaves and 128 calls');
});
