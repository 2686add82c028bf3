import { findForm } from './forms';
import { type Graph, isNear, short } from './graph';
import { dataInWords } from './kind-of';
import { type CaseRun, type OperandReading, probeOperand } from './probe-operand';
import { type OtherUses, probeOtherUses } from './probe-other-uses';
import { type Run, runOperation } from './run-operation';
import type { OperationFacts } from './value-facts';

/** How the data of the results compares with what is right. */
export type DataReading =
  | { kind: 'right' | 'other' }
  /** No number for these operands, and in how many cases. */
  | { kind: 'no number'; at: readonly number[]; data: string; cases: number }
  | { kind: 'form'; text: string }
  /** Right but for a constant factor. */
  | { kind: 'factor'; factor: number }
  /** Near the right numbers, without the digits behind these. */
  | { kind: 'rounded'; digits: number }
  /** Near the right numbers, but for more than rounding: at the first case, what came back and what is right. */
  | { kind: 'near'; at: readonly number[]; data: number; right: number }
  /** Wrong in special cases only. */
  | { kind: 'special'; at: readonly number[] };

/** What an operation does, by itself. What could not be asked is absent. */
export interface OperationReading {
  returned: string;
  thrown?: Run['thrown'];
  /** The first case in which it threw or returned no new Value. Absent if it always did. */
  failedAt?: readonly number[];
  data?: DataReading;
  /** The operand whose data the call changes, and both data. */
  changes?: { operand: number; from: number; to: string };
  /** True if a gradient changes before `backward`. */
  isEarly?: boolean;
  operands?: readonly OperandReading[];
  otherUses?: OtherUses;
}

/** What four typed digits are wrong by, at most. */
const MOST_IMPRECISE = 5e-3;

/** Runs an operation in all cases, and asks more of it where it returns Values. */
export function probeOperation(graph: Graph, facts: OperationFacts, canPreset: boolean): OperationReading {
  const runs = facts.cases.map((one) => ({ case: one, run: runOperation(graph, facts, { at: one.at, copies: 3 }) }));
  const changes = changesIn(runs);
  const failed = runs.filter(({ run: { returned, thrown } }) => thrown !== undefined || returned !== 'a Value');
  const [first] = failed;
  if (first) {
    const { returned, thrown } = first.run;
    const isAlways = failed.length === runs.length && failed.every(({ run }) => isSameKind(run, first.run));
    return {
      returned,
      ...(thrown && { thrown }),
      ...(!isAlways && { failedAt: first.case.at }),
      ...(changes && { changes }),
    };
  }
  const count = facts.argument === 'value' ? 2 : 1;
  return {
    returned: 'a Value',
    data: readData(facts, runs),
    ...(changes && { changes }),
    isEarly: runs.every(({ run: { earlyGrads } }) => earlyGrads.some((grad) => grad !== 0)),
    operands: Array.from({ length: count }, (_, index) => probeOperand(graph, facts, runs, index, canPreset)),
    otherUses: probeOtherUses(graph, facts),
  };
}

/** True if both returned the same kind of thing. Numbers and texts differ from case to case. */
function isSameKind(one: Run, other: Run): boolean {
  const kind = ({ returned }: Run) => returned.replace(/^(the number|the text) .*/, '$1');
  return kind(one) === kind(other) && one.thrown?.kind === other.thrown?.kind;
}

function changesIn(runs: readonly CaseRun[]): OperationReading['changes'] {
  for (const { case: one, run } of runs) {
    for (const [operand, data] of run.operandData.entries()) {
      const from = one.at[operand] as number;
      if (!isNear(data, from)) return { operand, from, to: short(data) };
    }
  }
  return undefined;
}

function readData(facts: OperationFacts, runs: readonly CaseRun[]): DataReading {
  const wrong = runs.filter(({ case: { data }, run }) => !isNear(run.data, data));
  const [first] = wrong;
  if (!first) return { kind: 'right' };
  const odd = wrong.filter(({ run: { data } }) => !Number.isFinite(data));
  const noNumber = odd[0] && {
    kind: 'no number' as const,
    at: odd[0].case.at,
    data: dataInWords(odd[0].run.data),
    cases: odd.length,
  };
  // A formula that explains all ordinary cases says more than what it gives for zeros.
  if (noNumber && !odd.every(({ case: { isSpecial } }) => isSpecial)) return noNumber;
  const ordinary = runs.filter(({ case: { isSpecial } }) => !isSpecial);
  if (ordinary.every((one) => !wrong.includes(one))) return noNumber ?? { kind: 'special', at: first.case.at };
  const numbers = ordinary.map(({ run: { data } }) => data as number);
  const digits = roundedTo(
    numbers,
    ordinary.map(({ case: { data } }) => data),
  );
  if (digits !== undefined) return { kind: 'rounded', digits };
  const [factor, ...factors] = ordinary.map(({ case: { data } }, index) => (numbers[index] as number) / data);
  const form = findForm(
    numbers,
    ordinary.map(({ case: { at } }) => variablesIn(facts.argument, at)),
    facts,
  );
  if (form) return { kind: 'form', text: form.text };
  if (factor && factors.every((other) => isNear(other, factor))) return { kind: 'factor', factor };
  const isClose = [factor, ...factors].every((one) => one !== undefined && Math.abs(one - 1) < MOST_IMPRECISE);
  const { case: one, run } = ordinary.find((found) => wrong.includes(found)) as CaseRun;
  if (isClose && !noNumber) return { kind: 'near', at: one.at, data: run.data as number, right: one.data };
  return noNumber ?? { kind: 'other' };
}

/** How many digits behind the point are left of the right numbers, however they were rounded. */
function roundedTo(numbers: readonly number[], right: readonly number[]): number | undefined {
  for (let digits = 0, scale = 1; digits <= 8; digits += 1, scale *= 10) {
    const isRounded = (number: number, index: number) =>
      isNear(number * scale, Math.round(number * scale)) && Math.abs(number - (right[index] as number)) * scale < 1;
    if (numbers.every(isRounded)) return digits;
  }
  return undefined;
}

function variablesIn(argument: OperationFacts['argument'], [a, b]: readonly number[]): Record<string, number> {
  if (argument === null) return { a: a as number };
  return argument === 'value' ? { a: a as number, b: b as number } : { a: a as number, n: b as number };
}
