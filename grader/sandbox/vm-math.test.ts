import { describe, expect, test } from '@jest/globals';
import { outside } from '../../dev/testing/outside';

const { nodeVms } = outside<typeof import('../../dev/testing/node-parts')>('dev/testing/node-parts');

const math = nodeVms().math();
const call = async (name: string, ...[x = 0, y = Number.NaN]: number[]) => (await math)[name]?.(x, y);

describe('Math of the VM', () => {
  // Engines compute each of these to other last digits: V8 11 to 14 on x64, and V8 on arm64.
  test.each([
    ['pow', [4.875, 2.5], 52.47307920970569],
    ['pow', [0.001, -0.5], 31.622776601683793],
    ['exp', [3.3], 27.112638920657883],
    ['sin', [22.5], -0.4871745124605095],
    ['cos', [22.5], -0.8733046400935156],
    ['log', [7.7], 2.0412203288596382],
    ['tanh', [0.7], 0.6043677771171634],
    ['atan2', [1, -2], 2.677945044588987],
  ] as const)('%s of %j has these bits in every engine', async (name, numbers, bits) => {
    expect(await call(name, ...numbers)).toBe(bits);
  });

  test.each([
    ['pow', [1, Number.POSITIVE_INFINITY], Number.NaN],
    ['pow', [Number.NaN, 0], 1],
    ['sin', [-0], -0],
    ['log', [0], Number.NEGATIVE_INFINITY],
    ['log', [-1], Number.NaN],
    ['exp', [-1000], 0],
  ] as const)('%s of %j is what JavaScript says', async (name, numbers, expected) => {
    expect(await call(name, ...numbers)).toBe(expected);
  });

  test('is the same when it is asked again, also for numbers that are equal but differ in their sign', async () => {
    const { sin, pow } = await math;
    const asked = [0.5, -0, 0, -0, 0.5, Number.NaN].map((x) => sin?.(x, Number.NaN));
    expect(asked).toEqual([0.479425538604203, -0, 0, -0, 0.479425538604203, Number.NaN]);
    expect([2, 3, 2].map((exponent) => pow?.(1.5, exponent))).toEqual([2.25, 3.375, 2.25]);
    const many = Array.from({ length: 5_000 }, (_, index) => pow?.(index + 0.5, 2));
    expect(many[4_999]).toBe(4_999.5 ** 2);
    expect(pow?.(1.5, 3)).toBe(3.375);
  });
});
