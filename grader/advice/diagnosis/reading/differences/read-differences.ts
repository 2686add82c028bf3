import type { LearnerCode } from '../reading';
import type { ReadingFuel } from '../reading-fuel';
import { otherShape } from '../result-shape';
import { readDefaultStep } from './default-step';
import type { DifferenceFacts } from './difference-facts';
import type { DifferenceReading, IndependentReading } from './difference-reading';
import { disorder, type Measured, Measurer } from './measure';
import { readNumbers } from './odd-estimates';
import { type Stencil, stencilOf } from './stencil';
import { isRight } from './stencil-reason';

/** Reads the formula of each estimate, from its answers to functions that are 1 at one point and 0 elsewhere. */
export function readDifferences(code: LearnerCode, facts: DifferenceFacts, fuel: ReadingFuel): DifferenceReading[] {
  const measurer = new Measurer(code, facts, fuel);
  const { point, step } = facts.probes[0] as DifferenceFacts['probes'][number];
  const first = measurer.ask(disorder, point, step);
  const shape = otherShape(first, facts.parts.length);
  if (shape) return [{ part: null, axis: 0, found: 'shape', returned: shape, says: `returns ${shape.split(', ')[0]}` }];
  const given = measurer.strangeArguments(point, step);
  if (given !== undefined)
    return [{ part: null, axis: 0, found: 'arguments', given, says: `gives ${given} arguments` }];
  const measured = facts.probes.map((probe) => measurer.measure(probe.point, probe.step));
  if (!measured.every((one) => one !== undefined)) return [];
  const again = measurer.ask(disorder, point, step) as number[];
  // What changes from call to call is no formula.
  if (!again.every((estimate, index) => Object.is(estimate, (first as number[])[index]))) return [];
  const readings = facts.parts.flatMap((part, axis) => readEstimate(part, axis, measured, facts, measurer) ?? []);
  const areRight = readings.length === facts.parts.length && readings.every(({ found }) => found === 'right');
  return areRight ? readDefaultStep(measurer, facts) : joined(readings, facts);
}

function readEstimate(
  part: string,
  axis: number,
  measured: readonly Measured[],
  facts: DifferenceFacts,
  measurer: Measurer,
): DifferenceReading | undefined {
  const odd = readNumbers(part, axis, measured, measurer);
  if (odd) return odd;
  if (!measured.every(({ areLinear }) => areLinear[axis])) return undefined;
  const stencil = stencilOf(axis, measured);
  if (!stencil) return undefined;
  if (isRight(stencil, facts)) return { part, axis, found: 'right', says: 'right' };
  return { part, axis, found: 'stencil', stencil, says: keyOf(stencil) };
}

/** One reading in place of those of all estimates, if these are alike. */
function joined(readings: readonly DifferenceReading[], { parts }: DifferenceFacts): DifferenceReading[] {
  const [first] = readings;
  const areAlike = readings.length === parts.length && readings.every(({ says }) => says === first?.says);
  const rightAxes = readings.filter(({ found }) => found === 'right').map(({ axis }) => axis);
  if (!first || !areAlike) return readings.map((reading) => ({ ...reading, rightAxes }));
  return [{ ...(first.found === 'independent' ? joinedIndependent(readings, first) : first), part: null }];
}

/** What all have in common. How many values each asks for tells apart why they do not depend on the function. */
function joinedIndependent(readings: readonly DifferenceReading[], first: IndependentReading): DifferenceReading {
  const alike = readings.filter((reading) => reading.found === 'independent');
  const counts = alike.map(({ asked }) => asked?.length ?? '?');
  return {
    ...first,
    value: alike.every(({ value }) => value === first.value) ? first.value : undefined,
    asked: counts.every((count) => count === counts[0]) ? first.asked : undefined,
    says: first.isAsked ? `${first.says}, asked for ${counts.join(', ')} values` : first.says,
  };
}

/** The formula in terms of the own axis and of the others, so that estimates along other axes can be compared. */
function keyOf({ axis, entries }: Stencil): string {
  const texts = entries.map(({ coordinates, weight }) => {
    const forms = coordinates.map((coordinate, own) => ({ ...coordinate, input: roleOf(coordinate.input, own) }));
    const others = forms.filter((_, index) => index !== axis);
    return JSON.stringify([forms[axis], others, weight]);
  });
  return texts.sort().join('; ');
}

/** An input of its own axis is the same role along each axis. Another one is named by its index. */
function roleOf(input: number | undefined, own: number): number | string {
  if (input === undefined) return 'none';
  return input === own ? 'own' : input;
}
