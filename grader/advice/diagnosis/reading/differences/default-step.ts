import type { DifferenceFacts } from './difference-facts';
import type { DifferenceReading } from './difference-reading';
import type { Measurer } from './measure';

/** The share by which a default step may miss the one that is asked for. The suite allows more. */
const SHARE = 1e-6;

/**
 * Reads the default step of estimates that are right for each step that is given. Its name comes from their weights,
 * which are exact, because the points are rounded.
 */
export function readDefaultStep(measurer: Measurer, facts: DifferenceFacts): DifferenceReading[] {
  const point = facts.probes[0]?.point as readonly number[];
  const measured = measurer.measure(point, undefined);
  if (!measured) return [];
  if (measured.asked.some((at) => at.some(Number.isNaN)))
    return [{ part: null, axis: 0, found: 'default-step', step: undefined, says: 'no default step' }];
  const steps = facts.parts.flatMap((_, axis) => {
    const moved = measured.asked.findIndex((at) => at[axis] !== point[axis]);
    if (moved < 0) return [];
    const offset = (measured.asked[moved]?.[axis] as number) - (point[axis] as number);
    return [stepOf(measured.weights[moved]?.[axis] as number, offset, point[axis] as number, facts)];
  });
  // The point alone is asked if the step is smaller than the last digit of each coordinate.
  if (steps.length === 0) return [{ part: null, axis: 0, found: 'default-lost', says: 'default step lost' }];
  const [step] = steps;
  if (step === undefined || steps.some((other) => other !== step)) return [];
  if (Math.abs(step - facts.defaultStep) <= SHARE * facts.defaultStep)
    return [{ part: null, axis: 0, found: 'right', says: 'right' }];
  return [{ part: null, axis: 0, found: 'default-step', step, says: `default step ${step}` }];
}

/** The step that gives a point so far away this weight. Undefined if none does. */
function stepOf(weight: number, offset: number, x: number, { stencil }: DifferenceFacts): number | undefined {
  for (const right of stencil) {
    const step = Number((right.weight / weight).toPrecision(9));
    const isThere = Math.abs(right.steps * step - offset) <= 2 ** -52 * Math.abs(x) + 1e-9 * Math.abs(step);
    if (right.steps !== 0 && isThere && Number.isFinite(step)) return step;
  }
  return undefined;
}
