import { describe, expect, test } from '@jest/globals';
import { f } from '../../../engine/f';
import { moons } from '../../../engine/moons';
import { negativeLogLikelihood, softmax } from '../../../engine/softmax';
import { Value as Core } from '../../../engine/value';
import { Value } from '../../../solutions/04-value';
import { symmetricDifference } from '../../../test/oracle/differences';
import { gradientOfF, OTHER_FUNCTIONS, POINTS } from '../../../test/oracle/functions';
import { OPERATIONS } from '../../../test/oracle/operations';

describe('f', () => {
  test('has the notebook’s value', () => {
    expect(f(2, 3, 4)).toBe(6.336362190988558);
  });
});

describe('the given Value', () => {
  test('adds Values and numbers, and passes gradients back to both operands', () => {
    const [a, b] = [new Core(2), new Core(3)];
    const sum = a.add(b).add(a).add(1);
    sum.backward();
    expect([sum.data, a.grad, b.grad]).toEqual([8, 2, 1]);
  });

  test('goes back through a chain of a million additions', () => {
    const start = new Core(0);
    let sum = start;
    for (let count = 0; count < 1_000_000; count += 1) sum = sum.add(1);
    sum.backward();
    expect([sum.data, start.grad]).toEqual([1_000_000, 1]);
  });

  test('passes a shared node’s gradient on only when all of its users have given theirs', () => {
    const a = new Core(1);
    const shared = a.add(1);
    const deep = shared.add(1).add(1);
    shared.add(deep).backward();
    expect([shared.grad, a.grad]).toEqual([2, 2]);
  });

  test('prints its data', () => {
    expect(`${new Core(2)}`).toBe('Value(data=2)');
    expect(new Core(2).toString()).toBe('Value(data=2)');
  });

  test('refuses + and * with a message that names the method to call', () => {
    const untyped = new Core(2) as unknown as number;
    expect(() => 2 + untyped).toThrow(/value\.radd\(2\) for 2 \+ value/);
    expect(() => untyped * 2).toThrow(/value\.mul\(2\) for value \* 2/);
  });
});

describe('softmax and its loss', () => {
  test('give probabilities that add up to 1', () => {
    const probs = softmax([0, 3, -2, 1].map((score) => new Value(score)));
    expect(probs.reduce((sum, { data }) => sum + data, 0)).toBeCloseTo(1, 12);
    expect(negativeLogLikelihood(probs, 3).data).toBeCloseTo(2.1755153626167147, 12);
  });

  test('refuse no logits, and a label that is no class', () => {
    expect(() => softmax([])).toThrow('Expected at least one logit, got none');
    expect(() => negativeLogLikelihood([new Value(1)], 1)).toThrow('Expected a label from 0 to 0, got 1');
  });
});

describe('the reference solution of pow', () => {
  test('refuses an exponent that is no number', () => {
    expect(() => new Value(2).pow(new Value(3) as unknown as number)).toThrow(
      'Expected the exponent to be a number, got Value(data=3)',
    );
  });
});

/** A symmetric difference with h = 1e-5 has about 9 digits: h² of truncation, and rounding divided by h. */
function expectAgreement(exact: number, estimate: number): void {
  expect(Math.abs(exact - estimate)).toBeLessThan(1e-7 * Math.max(1, Math.abs(exact)));
}

describe('the moons', () => {
  test('have as many points each, near half circles that end inside each other', () => {
    const { inputs, targets } = moons(40);
    expect(targets.filter((target) => target === 1)).toHaveLength(20);
    for (const [index, [x, y]] of inputs.entries()) {
      // Both half circles have the radius 1. The lower one is turned upside down.
      const [fromX, fromY] = targets[index] === 1 ? [x, y] : [1 - x, 0.5 - y];
      expect(Math.abs(Math.hypot(fromX, fromY) - 1)).toBeLessThanOrEqual(0.2 * Math.SQRT2);
      expect(fromY).toBeGreaterThanOrEqual(-0.2);
    }
  });
});

/** The suites compare with closed forms: here these are compared with differences of the functions themselves. */
describe('the oracle', () => {
  test.each(POINTS)('has the gradient of f at (%d, %d, %d)', (...point) => {
    const estimate = symmetricDifference(f, point, 1e-5);
    for (const [axis, exact] of gradientOfF(...point).entries()) expectAgreement(exact, estimate[axis] as number);
  });

  test.each(OTHER_FUNCTIONS)('has the gradient of $formula', ({ f: other, gradient }) => {
    for (const point of POINTS) {
      const estimate = symmetricDifference(other, point, 1e-5);
      for (const [axis, exact] of gradient(...point).entries()) expectAgreement(exact, estimate[axis] as number);
    }
  });

  test.each(Object.values(OPERATIONS).flat())(
    'has the data and derivatives of $written at $at',
    ({ run, at, data, derivatives }) => {
      const compute = (numbers: readonly number[]): number => run(...numbers.map((number) => new Value(number))).data;
      expect(compute(at)).toBeCloseTo(data, 12);
      for (const [axis, exact] of derivatives.entries()) {
        const moved = (step: number) => compute(at.map((number, index) => (index === axis ? number + step : number)));
        expectAgreement(exact, (moved(1e-5) - moved(-1e-5)) / 2e-5);
      }
    },
  );
});
