import type { DifferenceReading } from './difference-reading';
import { disorder, type Measured, type Measurer } from './measure';
import { pointsAlong } from './stencil';

/** The most decimals to which results are rounded by people. */
const MOST_DECIMALS = 9;

/** Reads what is no weighted sum of values of the function, but shows in the estimates all the same. */
export function readNumbers(
  part: string,
  axis: number,
  measured: readonly Measured[],
  measurer: Measurer,
): DifferenceReading | undefined {
  if (measured.every(({ estimates }) => Number.isNaN(estimates[axis]))) {
    const isAskedAtNaN = measured.every(({ asked }) => asked.some((point) => Number.isNaN(point[axis])));
    return { part, axis, found: 'not-a-number', isAskedAtNaN, says: 'NaN' };
  }
  if (!measured.every(({ estimates }) => Number.isFinite(estimates[axis]))) return undefined;
  const isAsked = measured.some(({ asked }) => asked.length > 0);
  const isIndependent = measured.every(
    ({ estimates, constants, weights }) =>
      estimates[axis] === constants[axis] && weights.every((weight) => weight[axis] === 0),
  );
  if (isIndependent) {
    const values = new Set(measured.map(({ estimates }) => estimates[axis] as number));
    const value = values.size === 1 ? [...values][0] : undefined;
    const asked = pointsAlong(axis, measured);
    const says = isAsked ? 'ignores the function' : 'never asks';
    return { part, axis, found: 'independent', isAsked, value, asked, says };
  }
  if (measured.every(({ areLinear, constants }) => areLinear[axis] && constants[axis] === 0)) return undefined;
  if (measured.every(({ areEven, estimates }) => areEven[axis] && (estimates[axis] as number) >= 0))
    return { part, axis, found: 'absolute', says: 'absolute' };
  const decimals = decimalsOf(measured.map(({ estimates }) => estimates[axis] as number));
  if (decimals !== undefined) return { part, axis, found: 'rounded', decimals, says: `rounded to ${decimals}` };
  if (measured.every(({ constants }) => constants[axis] !== 0))
    return { part, axis, found: 'constant', says: 'constant' };
  if (measured.every(({ areOdd, estimates }) => !areOdd[axis] && Math.abs(estimates[axis] as number) > 1e-6))
    return { part, axis, found: 'not-odd', says: 'not odd' };
  const areNotTwice = measured.every(({ point, step, estimates }) => {
    const twice = measurer.ask((...at) => 2 * disorder(...at), point, step) as number[];
    const [one, two] = [estimates[axis] as number, twice[axis] as number];
    return Math.abs(two - 2 * one) > 1e-6 * Math.abs(one);
  });
  return areNotTwice ? { part, axis, found: 'not-linear', says: 'not linear' } : undefined;
}

/** A number has 16 digits. Without decimals, a larger one shows nothing. */
const LARGEST_WITH_DECIMALS = 1e12;

/** The decimals that all numbers have at most. Undefined if they have many. */
function decimalsOf(numbers: readonly number[]): number | undefined {
  for (let decimals = 0; decimals <= MOST_DECIMALS; decimals += 1) {
    if (numbers.some((number) => Math.abs(number) * Number(`1e${decimals}`) > LARGEST_WITH_DECIMALS)) return undefined;
    if (numbers.every((number) => Number(number.toFixed(decimals)) === number)) return decimals;
  }
  return undefined;
}
