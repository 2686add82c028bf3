import type { DifferenceFacts } from '../../advice/diagnosis/reading/differences/difference-facts';
import type { LearnerCode } from '../../advice/diagnosis/reading/reading';
import type { ErrorCurve } from '../../core/picture';

/** Ten steps for each power of ten. Written out, because engines compute powers to different last digits. */
const MANTISSAS = ['1', '1.25', '1.6', '2', '2.5', '3.2', '4', '5', '6.3', '8'];
const LAST_EXPONENT = 14;

/** The steps from 1 down to 1e-14. */
const STEPS: readonly number[] = [
  1,
  ...Array.from({ length: LAST_EXPONENT }, (_, index) => index + 1).flatMap((exponent) =>
    MANTISSAS.map((mantissa) => Number(`${mantissa}e-${exponent}`)).reverse(),
  ),
];

/** A point, the function there, and its gradient. */
export interface Place {
  point: readonly number[];
  f(point: readonly number[]): number;
  gradient: readonly number[];
}

/** The estimates that the facts prescribe, for one step. */
export function estimates({ stencil }: DifferenceFacts, { point, f }: Place, step: number): number[] {
  return point.map((_, axis) => {
    const moved = (steps: number) => point.map((number, index) => (index === axis ? number + steps * step : number));
    return stencil.reduce((sum, { steps, weight }) => sum + weight * f(moved(steps)), 0) / step;
  });
}

/** The largest errors of what the learner's function gives, and of what it should give. */
export function errorCurve(exercise: string, facts: DifferenceFacts, place: Place, code?: LearnerCode): ErrorCurve {
  const errorsBy = (estimate: (step: number) => unknown) =>
    STEPS.flatMap((step): [number, number][] => {
      const error = largestError(estimate(step), place.gradient);
      return error > 0 && error < Number.POSITIVE_INFINITY ? [[step, error]] : [];
    });
  const isSymmetric = facts.stencil.every(({ steps, weight }) =>
    facts.stencil.some((other) => other.steps === -steps && other.weight === -weight),
  );
  return {
    exercise,
    name: facts.export,
    defaultStep: facts.defaultStep,
    order: isSymmetric ? 2 : 1,
    expected: errorsBy((step) => estimates(facts, place, step)),
    yours: code ? errorsBy((step) => code.call(facts.export, [...place.point, step])) : [],
  };
}

/** NaN if the result is not as many numbers. */
function largestError(found: unknown, gradient: readonly number[]): number {
  if (!Array.isArray(found) || found.length !== gradient.length) return Number.NaN;
  return Math.max(...gradient.map((slope, axis) => Math.abs(Number(found[axis]) - slope)));
}
