import { findLaw, type Law, localDerivative } from './find-law';
import { type Form, findForm, type Variables } from './forms';
import { type Graph, isNear } from './graph';
import { type Run, runOperation } from './run-operation';
import type { OperationCase, OperationFacts } from './value-facts';

/**
 * What becomes of a gradient that an operand has already: it stays, it is gone, it is multiplied, or what is added
 * depends on it.
 */
export type Accumulation = 'adds' | 'overwrites' | 'multiplies' | 'depends' | 'other';

/** How the local derivatives of an operand compare with the right ones. */
export type Derivative =
  | { kind: 'right' | 'other' | 'unknown' }
  /** Right but for a constant factor. */
  | { kind: 'factor'; factor: number }
  | { kind: 'form'; form: Form }
  /** Wrong in special cases only. */
  | { kind: 'special'; at: readonly number[] };

/** How an operation passes a gradient on to one operand. */
export interface OperandReading {
  law: Law;
  accumulation: Accumulation;
  derivative: Derivative;
  /** True if the gradient goes on to what the operand was computed from. */
  goesOn: boolean;
  /** True if the gradient depends on the `grad` that another operand has. */
  readsGrad: boolean;
}

/** A run of each case, with 3 for the gradient that arrives at the result. */
export interface CaseRun {
  case: OperationCase;
  run: Run;
}

const PRESET = 100;

/** Reads how a gradient reaches one operand. It is asked in two cases, its derivative in all. */
export function probeOperand(
  graph: Graph,
  facts: OperationFacts,
  runs: readonly CaseRun[],
  operand: number,
  canPreset: boolean,
): OperandReading {
  const ordinary = runs.filter(({ case: { isSpecial } }) => !isSpecial);
  const asked = ordinary.slice(0, 2).map((caseRun) => probeCase(graph, facts, caseRun, operand, canPreset));
  const [first, second] = asked as [OperandProbe, OperandProbe];
  const isSilent = runs.every(({ run: { grads } }) => grads[operand] === 0);
  const law = first.law !== second.law || (first.law === 'none' && !isSilent) ? 'other' : first.law;
  return {
    law,
    accumulation: first.accumulation === second.accumulation ? first.accumulation : 'other',
    derivative: compareDerivatives(facts, runs, operand, law),
    goesOn: asked.every(({ goesOn }) => goesOn),
    readsGrad: asked.every(({ readsGrad }) => readsGrad),
  };
}

type OperandProbe = Omit<OperandReading, 'derivative'>;

function probeCase(
  graph: Graph,
  facts: OperationFacts,
  { case: { at }, run }: CaseRun,
  operand: number,
  canPreset: boolean,
): OperandProbe {
  const gradsOf = (options: object) => runOperation(graph, facts, { at, copies: 3, ...options });
  const three = run.grads[operand];
  const law = findLaw([gradsOf({ copies: 1 }).grads[operand], three, gradsOf({ copies: 5 }).grads[operand]]);
  const { grads, leafGrads } = gradsOf({ areSums: true });
  const goesOn = isNear(leafGrads[operand], grads[operand]) || law === 'no number';
  const other = 1 - operand;
  const isRead =
    canPreset && run.grads.length > 1
      ? !isNear(gradsOf({ preset: { operand: other, grad: PRESET } }).grads[operand], three)
      : false;
  return {
    // Another number than 0 shows that something goes on, but not what.
    law: goesOn || leafGrads[operand] === 0 ? law : 'other',
    accumulation: canPreset
      ? accumulationOf(gradsOf({ preset: { operand, grad: PRESET } }).grads[operand], three)
      : accumulationElsewhere([gradsOf({ elsewhere: 'before' }), gradsOf({ elsewhere: 'after' })], operand, three),
    goesOn,
    readsGrad: isRead,
  };
}

function accumulationOf(preset: unknown, grad: unknown): Accumulation {
  if (typeof preset !== 'number' || typeof grad !== 'number') return 'other';
  if (isNear(preset, PRESET + grad)) return 'adds';
  if (isNear(preset, grad)) return 'overwrites';
  if (grad === 0 && preset !== 0) return 'multiplies';
  return Number.isNaN(preset - grad) ? 'other' : 'depends';
}

/** Where a preset gradient does not stay, the operands get 2 from a sum beside the operation, before or after it. */
function accumulationElsewhere(runs: readonly Run[], operand: number, grad: unknown): Accumulation {
  if (typeof grad !== 'number') return 'other';
  const orders = runs.map(({ grads }) => grads[operand]);
  if (orders.every((found) => isNear(found, 2 + grad))) return 'adds';
  return orders.every((found) => isNear(found, 2 + grad) || isNear(found, grad)) ? 'overwrites' : 'other';
}

function compareDerivatives(facts: OperationFacts, runs: readonly CaseRun[], operand: number, law: Law): Derivative {
  const found = runs.map(({ run }) => localDerivative(law, run.grads[operand]));
  const right = runs.map(({ case: { derivatives } }) => derivatives[operand] as number);
  const isRight = (index: number) => isNear(found[index], right[index]);
  const wrong = runs.filter((_, index) => !isRight(index));
  if (wrong.length === 0) return { kind: 'right' };
  const ordinary = runs.flatMap(({ case: { isSpecial } }, index) => (isSpecial ? [] : [index]));
  if (law === 'none' || law === 'no number' || law === 'other') return { kind: 'unknown' };
  const numbers = ordinary.map((index) => found[index] as number);
  if (ordinary.every(isRight)) return { kind: 'special', at: (wrong[0] as CaseRun).case.at };
  const [factor, ...factors] = ordinary.map((index) => (found[index] as number) / (right[index] as number));
  if (factor && factors.every((other) => isNear(other, factor))) return { kind: 'factor', factor };
  const form = findForm(
    numbers,
    ordinary.map((index) => variablesOf(facts, runs[index] as CaseRun)),
    facts,
  );
  return form ? { kind: 'form', form } : { kind: 'other' };
}

/** The names that a formula for this case may use. */
function variablesOf({ argument }: OperationFacts, { case: { at }, run: { data } }: CaseRun): Variables {
  const [a, b] = at as [number, number];
  const out = typeof data === 'number' ? data : Number.NaN;
  if (argument === null) return { a, out };
  return argument === 'value' ? { a, b, out } : { a, n: b, out };
}
