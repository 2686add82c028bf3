import type { EstimatePiece, PlacedPiece } from '../../place/piece';
import { type Coordinate, coordinateValue, isKept, stepsOf } from './coordinate';
import type { DifferenceFacts } from './difference-facts';
import type { DifferenceReading, IndependentReading } from './difference-reading';
import type { Stencil, StencilEntry } from './stencil';
import { isRight, stencilReason } from './stencil-reason';

/** What the sentence on a reading is about. */
export function differencePiece(reading: DifferenceReading, facts: DifferenceFacts): PlacedPiece | undefined {
  const { function: f } = facts;
  const { rightAxes = [] } = reading;
  const isShared = reading.part === null;
  const estimate = { of: 'estimate', index: reading.axis, calls: f, isShared, rightAxes } as const;
  switch (reading.found) {
    case 'right':
      return undefined;
    case 'shape':
      if (/undefined/.test(reading.returned)) return { ...estimate, role: 'no-return', orElse: { of: 'result' } };
      if (/^an array of [1-9]/.test(reading.returned)) return { ...estimate, role: 'loop', orElse: { of: 'result' } };
      return { of: 'result' };
    case 'default-step':
    case 'default-lost':
      return { of: 'default' };
    case 'arguments': {
      const call = { of: 'function', name: f, given: reading.given } as const;
      return reading.given > facts.variables.length ? { ...estimate, role: 'loop', orElse: call } : call;
    }
    case 'absolute':
    case 'rounded':
      return { ...estimate, role: 'call' };
    case 'not-a-number':
      return { ...estimate, role: 'arguments' };
    case 'stencil':
      return { ...estimate, ...stencilPiece(reading.stencil, facts) };
    case 'independent':
      if (!reading.isAsked) return { of: 'function', name: f };
      return { ...estimate, ...independentPiece(reading, facts) };
    default:
      return { of: 'element', index: reading.axis, calls: f, isShared: reading.part === null };
  }
}

type Found = Omit<EstimatePiece, 'of' | 'index' | 'calls' | 'rightAxes'>;

/** If a point is wrong, that point, else how the values are combined. */
function stencilPiece(stencil: Stencil, facts: DifferenceFacts): Found {
  const { axis, entries } = stencil;
  const wrong = entries.filter((entry) => !isAtRightPoint(entry, axis, facts));
  const belongsTo = facts.parts.findIndex((_, other) => other !== axis && isRight({ axis: other, entries }, facts));
  if (wrong.length === 0 && belongsTo < 0) {
    const reason = stencilReason(stencil, facts);
    return { role: reason?.kind === 'divisor' && !/alike|weight/.test(reason.text) ? 'run' : 'rise' };
  }
  const movedAlong = facts.variables.findIndex((_, other) =>
    wrong.some(({ coordinates }) => other !== axis && isMovedBySteps(coordinates[other] as Coordinate, other)),
  );
  const fixed = wrong.flatMap(({ coordinates }) => coordinates).find(({ of, size }) => of === 'one' && size !== 0);
  return {
    role: 'point',
    ...(fixed && { fixedStep: Math.abs(fixed.size) }),
    wrongPoints: wrong.map(({ coordinates }) => wrongPoint(coordinates, facts)),
    areAllWrong: !entries.some(
      (entry) => !wrong.includes(entry) && !isKept(entry.coordinates[axis] as Coordinate, axis),
    ),
    isMixed: wrong.some(({ coordinates }) =>
      coordinates.some(({ input }, own) => input !== undefined && input !== own),
    ),
    sign: directionOf(wrong[0] as StencilEntry),
    ...(movedAlong >= 0 && { movedAlong }),
    ...(belongsTo >= 0 && { belongsTo }),
  };
}

function isMovedBySteps(coordinate: Coordinate, own: number): boolean {
  return !isKept(coordinate, own) && coordinate.of === 'step';
}

function isAtRightPoint({ coordinates }: StencilEntry, axis: number, { stencil }: DifferenceFacts): boolean {
  if (!coordinates.every((coordinate, index) => index === axis || isKept(coordinate, index))) return false;
  const steps = stepsOf(coordinates[axis] as Coordinate, axis);
  return stencil.some((right) => right.steps === steps);
}

function wrongPoint(coordinates: readonly Coordinate[], { probes }: DifferenceFacts) {
  const { point, step } = probes[0] as DifferenceFacts['probes'][number];
  return { args: [...point, step], asked: coordinates.map((one, own) => coordinateValue(one, own, point, step)) };
}

function directionOf({ coordinates }: StencilEntry): number {
  return Math.sign(coordinates.find(({ size }) => size !== 0)?.size ?? 0);
}

/** The function is asked where it is not moved, or at one point alone, or its values are not used. */
function independentPiece({ asked, axis, part }: IndependentReading, facts: DifferenceFacts): Found {
  if (!asked) return { role: 'run' };
  const moved = asked.filter((coordinates) => !isKept(coordinates[axis] as Coordinate, axis));
  const [first] = moved;
  if (!first) return part === null ? { role: 'point', areAllWrong: true } : { role: 'loop' };
  if (asked.length >= facts.stencil.length) return { role: 'run' };
  const wrongPoints = moved.map((coordinates) => wrongPoint(coordinates, facts));
  const sign = Math.sign((first[axis] as Coordinate).size);
  const missing = facts.stencil.find(({ steps }) => Math.sign(steps) !== sign)?.steps ?? 0;
  return { role: 'point', wrongPoints, sign, missing: Math.sign(missing) };
}
