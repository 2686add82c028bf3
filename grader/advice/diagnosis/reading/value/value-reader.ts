import type { PlacedPiece } from '../../place/piece';
import type { LearnerCode, Reader, Reading, Words } from '../reading';
import type { ReadingFuel } from '../reading-fuel';
import { coreWords } from './core-words';
import { Graph, isNear, short } from './graph';
import { operationWords } from './operation-words';
import { type CoreReading, isLostAgain, probeCore } from './probe-core';
import type { OperandReading } from './probe-operand';
import { type OperationReading, probeOperation } from './probe-operation';
import { usedOperations } from './used-operations';
import type { ValueFacts } from './value-facts';
import { corePiece, operationPiece } from './value-piece';

/** What was read of a class: its additions, or one operation. */
export interface ValueReading extends Reading {
  core?: CoreReading;
  operation?: OperationReading;
  /** All operations that are wrong in the same way, this one among them. */
  alike?: readonly ValueReading[];
}

/** Reads a class of Values: first what additions alone do, then each operation by itself. */
export const valueReader: Reader<ValueFacts, ValueReading> = { read, wordsFor, pieceOf };

function read(
  code: LearnerCode,
  facts: ValueFacts,
  fuel: ReadingFuel,
  wrongParts: ReadonlySet<string | null>,
): ValueReading[] {
  const graph = new Graph(code, fuel);
  const core = probeCore(graph);
  const isRight = core.wrong.length === 0 && core.start === 0 && core.returned === 'a Value' && core.data === undefined;
  const readings: ValueReading[] = [{ part: null, says: isRight ? 'right' : coreLine(core), core }];
  if (!isRight) return readings;
  const canPreset = staysPreset(graph);
  const wrong: string[] = [];
  for (const one of facts.operations) {
    if (!wrongParts.has(null) && !wrongParts.has(one.part)) continue;
    const operation = probeOperation(graph, one, canPreset);
    if (operation.thrown?.kind === 'not-started') continue;
    const says = operationLine(operation);
    const behind = says === RIGHT || wrong.length === 0 ? [] : usedOperations(graph, one, wrong);
    readings.push({ part: one.part, says, operation, behind });
    if (says !== RIGHT) wrong.push(one.part);
  }
  if (wrong.length === 0 && isLostAgain(graph)) {
    const again = { ...core, isLostAgain: true };
    return [{ part: null, says: coreLine(again), core: again }, ...readings.slice(1)];
  }
  return withSharedFault(readings);
}

/** Marks operations that have the same fault, each by itself. No recorded mistake is in several. */
function withSharedFault(readings: readonly ValueReading[]): ValueReading[] {
  const wrong = readings.filter(({ part, says, behind }) => part !== null && says !== RIGHT && behind?.length === 0);
  const fault = sharedFault(wrong);
  if (fault === undefined) return [...readings];
  return readings.map((reading) =>
    wrong.includes(reading) ? { ...reading, says: `alike: ${fault}`, alike: wrong } : reading,
  );
}

/**
 * What is wrong with every operand of all these operations. Then it may be what they share that is at fault.
 *
 * @returns undefined if one has another fault, or too few are wrong to tell
 */
function sharedFault(readings: readonly ValueReading[]): string | undefined {
  if (readings.length < FEWEST_ALIKE) return undefined;
  const faults = readings.flatMap(({ operation }) =>
    operation?.data?.kind === 'right' && operation.operands ? operation.operands.map(operandLine) : [''],
  );
  return new Set(faults).size === 1 && faults[0] !== '' ? faults[0] : undefined;
}

function wordsFor({ part, says, core, operation, behind, alike }: ValueReading, facts: ValueFacts): Words | undefined {
  const [first] = alike ?? [];
  if (alike && first) {
    const words = wordsFor(first, facts);
    const text = `${alike.map((one) => one.part).join(', ')} are wrong in the same way, as in ${words?.text}`;
    return words && { kind: 'alike', text: `${text} The cause is in each of them, or in what they share.` };
  }
  if (core) return says === 'right' ? undefined : coreWords(core);
  const of = facts.operations.find((one) => one.part === part);
  if (!operation || !of || says === RIGHT || (behind && behind.length > 0)) return undefined;
  return operationWords(operation, of);
}

function pieceOf({ says, core, operation, behind, alike }: ValueReading): PlacedPiece | undefined {
  if (says === RIGHT || (behind && behind.length > 0)) return undefined;
  if (core) return corePiece(core);
  const piece = operation && operationPiece(operation, alike !== undefined);
  return piece && alike ? { ...piece, sharedBy: alike.flatMap(({ part }) => part ?? []) } : piece;
}

/** Tells whether a gradient that is set before `backward` is still there afterwards. Some right classes reset it. */
function staysPreset(graph: Graph): boolean {
  const [x, y] = [graph.leaf(2), graph.leaf(3)];
  graph.set(x, 'grad', 100);
  graph.backward(graph.add(x, y));
  return isNear(x.grad, 101);
}

/** As many operations with the same fault share the code that is wrong. */
const FEWEST_ALIKE = 3;

/** The line of an operation without a fault. */
const RIGHT = 'right';

function coreLine({ start, wrong, isLostAgain: isLost }: CoreReading): string {
  return [
    `start ${short(start)}`,
    ...(isLost ? ['lost again'] : []),
    ...wrong.map(({ written, leaf, got }) => `${leaf} of ${written}: ${short(got)}`),
  ].join('; ');
}

/** What came back does not depend on which number or text it was. */
function withoutNumber(returned: string): string {
  return returned.replace(/^(the number|the text) .*/, '$1');
}

/** The behaviour of an operation in one line, without what is right. */
function operationLine(reading: OperationReading): string {
  const { returned, thrown, data, changes, isEarly, operands = [], otherUses = {}, failedAt } = reading;
  const faults = [
    returned === 'a Value' ? '' : `returns ${withoutNumber(returned)}`,
    thrown ? `throws in ${thrown.in}: ${thrown.kind}` : '',
    data && data.kind !== 'right' ? `data ${detail(data)}` : '',
    changes ? `changes operand ${changes.operand}` : '',
    isEarly ? 'early' : '',
    ...operands.map((operand, index) => withIndex(operandLine(operand), index)),
    failedAt ? `at ${failedAt}` : '',
    otherUses.twice ? `twice: ${otherUses.twice.how}` : '',
    otherUses.withNumber ? `with a number: ${otherUses.withNumber.how}` : '',
    otherUses.together ? 'together' : '',
  ];
  return faults.filter(Boolean).join('; ') || RIGHT;
}

function withIndex(line: string, index: number): string {
  return line && `operand ${index}: ${line}`;
}

function operandLine({ law, accumulation, derivative, goesOn, readsGrad }: OperandReading): string {
  const faults = [
    law === 'times' ? '' : law,
    accumulation === 'adds' ? '' : accumulation,
    derivative.kind === 'right' ? '' : `derivative ${detail(derivative)}`,
    goesOn ? '' : 'ends here',
    readsGrad ? 'reads grad' : '',
  ].filter(Boolean);
  return faults.join(', ');
}

/** A reading in a few words, with rounded numbers. */
function detail(reading: { kind: string }): string {
  const { kind, ...more } = reading;
  const details = Object.values(more).map((value) =>
    typeof value === 'number'
      ? short(value)
      : typeof value === 'object' && value !== null && 'text' in value
        ? value.text
        : String(value),
  );
  return [kind, ...details].join(' ');
}
