import type { Words } from '../reading';
import { type Coordinate, isKept, isMoved, stepsOf } from './coordinate';
import type { DifferenceFacts } from './difference-facts';
import { pairReason } from './pair-reason';
import type { Stencil } from './stencil';
import { callText } from './stencil-text';

/** What is wrong with the formula of an estimate, as it follows the formula. Undefined if it is right, or unclear. */
export function stencilReason(stencil: Stencil, facts: DifferenceFacts): Words | undefined {
  const { entries } = stencil;
  if (isRight(stencil, facts)) return undefined;
  return (
    fixedReason(stencil, facts) ??
    axisReason(stencil, facts) ??
    formReason(stencil, facts) ??
    (entries.length === 1 ? oneValueReason(stencil, facts) : undefined) ??
    (entries.length === 2 ? pairReason(stencil, facts) : undefined) ??
    manyReason(stencil, facts)
  );
}

/** Tells whether an estimate is the one that is asked for. */
export function isRight({ axis, entries }: Stencil, { stencil }: DifferenceFacts): boolean {
  return (
    entries.length === stencil.length &&
    entries.every(({ coordinates, weight }) => {
      if (weight.power !== 1 || weight.isOverInput) return false;
      const areOthersKept = coordinates.every((coordinate, index) => index === axis || isKept(coordinate, index));
      const steps = stepsOf(coordinates[axis] as Coordinate, axis);
      return (
        areOthersKept && stencil.some((right) => right.steps === steps && Math.abs(right.weight - weight.size) < 1e-9)
      );
    })
  );
}

/** A value of the function is taken at one and the same point. */
function fixedReason({ entries }: Stencil, facts: DifferenceFacts): Words | undefined {
  const fixed = entries.find(({ coordinates }) => coordinates.every(isFixed));
  return fixed && { kind: 'point', text: `it takes ${callText(fixed, facts)} at every point` };
}

/** Other inputs are moved along, or in place of the own one, or have other values. */
function axisReason({ axis, entries }: Stencil, { variables }: DifferenceFacts): Words | undefined {
  const isChanged = (index: number) =>
    entries.some(({ coordinates }) => !isKept(coordinates[index] as Coordinate, index));
  const others = variables.filter((_, index) => index !== axis && isChanged(index));
  if (others.length === 0) return undefined;
  const names = others.join(' and ');
  const areMoved = entries.every(({ coordinates }) => coordinates.every(isMoved));
  if (!areMoved)
    return { kind: 'other-inputs', text: `${names} should keep ${others.length > 1 ? 'their values' : 'its value'}` };
  const own = variables[axis] as string;
  return { kind: 'axis', text: `it moves ${names}${isChanged(axis) ? ' besides' : ', not'} ${own}` };
}

/** The own input is changed, but not by a number of steps. */
function formReason({ axis, entries }: Stencil, { variables }: DifferenceFacts): Words | undefined {
  const variable = variables[axis] as string;
  for (const { coordinates } of entries) {
    const coordinate = coordinates[axis] as Coordinate;
    if (stepsOf(coordinate, axis) !== undefined) continue;
    if (isFixed(coordinate)) return { kind: 'point', text: `in one of the points, ${variable} is always the same` };
    if (coordinate.input !== axis) {
      const areAll = entries.every(({ coordinates: others }) => others[axis]?.input !== axis);
      const which = areAll ? 'no point depends' : 'one of the points does not depend';
      return { kind: 'point', text: `${which} on ${variable} as it should` };
    }
    if (coordinate.sign < 0) return { kind: 'step-reversed', text: `in one of the points, ${variable} is subtracted` };
    if (coordinate.of === 'one')
      return { kind: 'step-ignored', text: `${variable} is moved by the same amount for each h` };
    if (coordinate.of === 'step-squared') return { kind: 'step', text: `${variable} is moved by the square of h` };
    return { kind: 'step-scaled', text: `the step is not h, but depends on ${variable}` };
  }
  return undefined;
}

function isFixed({ input, of }: Coordinate): boolean {
  return input === undefined && of === 'one';
}

function oneValueReason({ entries: [entry] }: Stencil, facts: DifferenceFacts): Words | undefined {
  if (!entry) return undefined;
  return { kind: 'one-value', text: `it takes no difference, only the value ${callText(entry, facts)}` };
}

function manyReason({ entries }: Stencil, { stencil, function: f }: DifferenceFacts): Words | undefined {
  if (entries.length <= stencil.length) return undefined;
  return { kind: 'points', text: `${stencil.length} values of ${f} are enough` };
}
