import type { LearnerCode } from '../reading';
import type { ReadingFuel } from '../reading-fuel';
import { otherShape } from '../result-shape';
import { formulaFitter } from './formula-fitter';
import { decimalsOf, readOddNumbers } from './odd-numbers';
import { sumText } from './sum-text';
import type { TermFacts } from './term-facts';
import type { TermReading } from './term-reading';

/** The number of probes from which one variable alone is moved. */
const MOVED_PROBES = 3;

/** Reads the formula of each component, from its numbers at the points of the facts. */
export function readTerms(code: LearnerCode, facts: TermFacts, fuel: ReadingFuel): TermReading[] {
  const ask = (point: readonly number[]) => {
    fuel.take();
    return code.call(facts.export, point);
  };
  const points = [...facts.probes, ...facts.checks, ...movedPoints(facts)];
  const returned = points.map(ask);
  const shapes = new Set(returned.map((result) => otherShape(result, facts.parts.length)?.split(', ')[0]));
  const [shape] = shapes;
  if (shape !== undefined && shapes.size === 1) {
    const whole = otherShape(returned[0], facts.parts.length) as string;
    return [{ part: null, found: 'shape', returned: whole, says: `returns ${shape}` }];
  }
  if (shapes.size > 1) return [];
  const results = returned as number[][];
  const again = ask(points[0] as readonly number[]) as number[];
  // Numbers that change from call to call are no formula.
  if (!again.every((value, index) => Object.is(value, results[0]?.[index]))) return [];
  const calls = countCallsOfFunction(code, facts, ask);
  // What is computed from values of the function is no formula.
  if (calls > 0) return [{ part: null, found: 'asks', calls, says: `asks ${facts.function.name}` }];
  return facts.parts.flatMap(({ name }, index) => {
    const values = results.map((result) => result[index] as number);
    return readComponent(name, values, index, facts) ?? [];
  });
}

function readComponent(
  part: string,
  values: readonly number[],
  index: number,
  facts: TermFacts,
): TermReading | undefined {
  const fitter = formulaFitter(facts);
  const asked = values.slice(0, facts.probes.length + facts.checks.length);
  if (fitter.isSum(fitter.right(index), asked)) return { part, found: 'right', says: 'right' };
  const copied = facts.parts.find((_, other) => other !== index && fitter.isSum(fitter.right(other), asked));
  if (copied) return { part, found: 'copy', of: copied.name, says: copied.name };
  const decimals = decimalsOf(asked, fitter.valuesOf(fitter.right(index)));
  if (decimals !== undefined) return { part, found: 'rounded', decimals, says: `rounded to ${decimals}` };
  const axes = dependence(values, facts);
  const sum = fitter.find(asked, index, axes);
  if (sum) return { part, found: 'sum', sum, says: sumText(sum) };
  return readOddNumbers(part, asked, index, facts) ?? otherVariables(part, index, axes, facts);
}

/** Points that differ from a probe in one variable alone, the variables of the first probe first. */
function movedPoints({ probes, variables }: TermFacts): number[][] {
  return probes
    .slice(0, MOVED_PROBES)
    .flatMap((probe, row) =>
      variables.map((_, axis) => probe.with(axis, (probes[row + MOVED_PROBES]?.[axis] as number) + 0.5)),
    );
}

/** The indices of the variables on which a component depends. */
function dependence(values: readonly number[], { probes, checks, variables }: TermFacts): number[] {
  const moved = values.slice(probes.length + checks.length);
  return variables.flatMap((_, axis) => {
    const isChanged = (value: number, row: number) => !Object.is(value, moved[row * variables.length + axis]);
    return values.slice(0, MOVED_PROBES).some(isChanged) ? [axis] : [];
  });
}

function otherVariables(
  part: string,
  index: number,
  axes: readonly number[],
  facts: TermFacts,
): TermReading | undefined {
  const own = formulaFitter(facts).axesOf(index);
  const names = axes.filter((axis) => !own.includes(axis)).map((axis) => facts.variables[axis] as string);
  if (names.length === 0) return undefined;
  return { part, found: 'other-variable', variables: names, says: `depends on ${names.join(', ')}` };
}

/** How often the code asks the function that it is to differentiate, at one point. */
function countCallsOfFunction(code: LearnerCode, facts: TermFacts, ask: (point: readonly number[]) => unknown): number {
  let calls = 0;
  const counting = () => {
    calls += 1;
    return 1;
  };
  code.swap({ [facts.function.name]: counting }, () => ask(facts.probes[0] as readonly number[]));
  return calls;
}
