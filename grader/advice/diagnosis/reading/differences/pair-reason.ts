import type { Words } from '../reading';
import { coefficientText } from '../simple-number';
import { type Coordinate, stepsOf } from './coordinate';
import type { DifferenceFacts } from './difference-facts';
import type { Stencil, StencilEntry } from './stencil';
import { overText, stepsText } from './stencil-text';

/** What is wrong with an estimate from two values along its own axis. */
export function pairReason({ axis, entries }: Stencil, facts: DifferenceFacts): Words | undefined {
  const [one, other] = entries as [StencilEntry, StencilEntry];
  const variable = facts.variables[axis] as string;
  const [upper, lower] = one.weight.size > 0 ? [one, other] : [other, one];
  if (upper.weight.power !== lower.weight.power)
    return { kind: 'divisor', text: 'the two values are not divided alike' };
  if (lower.weight.size > 0 || upper.weight.size < 0)
    return { kind: 'sum', text: 'the two values are added, and no difference is taken' };
  if (!isEqual(upper.weight.size, -lower.weight.size))
    return { kind: 'divisor', text: 'the two values do not have the same weight' };
  const [from, to] = [lower, upper].map(({ coordinates }) => stepsOf(coordinates[axis] as Coordinate, axis));
  if (from === undefined || to === undefined) return undefined;
  const { power, size, isOverInput } = upper.weight;
  const divisor = overText(upper.weight, variable)
    .replace(/^ \/ \(?/, '')
    .replace(/\)$/, '');
  const distance = stepsText(Math.abs(to - from));
  if (power !== 1 || isOverInput)
    return { kind: 'divisor', text: divisorText(power, overText(upper.weight, variable), distance) };
  const slope = (to - from) * size;
  if (isEqual(slope, -1)) return { kind: 'sign', text: 'the difference is the wrong way round' };
  if (!isEqual(slope, 1)) {
    const sign = slope < 0 ? ', and the difference is the wrong way round' : '';
    // What it divides by is right, so a point is missing.
    const hasDivisor = facts.stencil.some(({ weight }) => isEqual(Math.abs(weight), Math.abs(size)));
    const side = hasDivisor ? onlySide(from, to) : undefined;
    if (side) return { kind: 'side', text: `it steps to the ${side} alone, and divides by ${divisor}${sign}` };
    return { kind: 'divisor', text: `the two points are ${distance} apart, and it divides by ${divisor}${sign}` };
  }
  return sideReason(from, to);
}

/** The difference quotient is one, but of other points. */
function sideReason(from: number, to: number): Words {
  const [left, right] = [Math.min(from, to), Math.max(from, to)];
  if (isEqual(-left, right)) {
    if (isEqual(right, 1)) return { kind: 'side', text: 'it steps to both sides. That is the symmetric difference' };
    return { kind: 'step', text: `it steps to both sides by ${stepsText(right)}, not by h` };
  }
  if (left === 0) {
    if (isEqual(right, 1)) return { kind: 'side', text: 'it steps to the right alone. That is the forward difference' };
    return { kind: 'step', text: `it steps to the right by ${stepsText(right)}` };
  }
  if (right === 0) {
    if (isEqual(left, -1)) return { kind: 'side', text: 'it steps to the left alone. That is the backward difference' };
    return { kind: 'step', text: `it steps to the left by ${stepsText(-left)}` };
  }
  return { kind: 'step', text: `its points are at ${coefficientText(left)} and ${coefficientText(right)} steps` };
}

/** The side of the point on which both values are taken, one of them at the point itself. */
function onlySide(from: number, to: number): 'left' | 'right' | undefined {
  if (Math.min(from, to) === 0 && isEqual(Math.max(from, to), 1)) return 'right';
  if (Math.max(from, to) === 0 && isEqual(Math.min(from, to), -1)) return 'left';
  return undefined;
}

function divisorText(power: number, over: string, distance: string): string {
  if (over === '') return 'the difference is not divided by anything';
  if (power === -1) return `the difference is multiplied by h. The two points are ${distance} apart`;
  if (power === 0) return `what it divides by does not depend on h. The two points are ${distance} apart`;
  return `the two points are ${distance} apart, and it divides by ${over.replace(/^ \/ \(?/, '').replace(/\)$/, '')}`;
}

function isEqual(one: number, other: number): boolean {
  return Math.abs(one - other) <= 1e-9;
}
