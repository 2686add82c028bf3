import { messageKind } from '../../message-kind';
import type { Graph, Node } from './graph';
import { kindOf } from './kind-of';
import { isLearnerFault } from './probe-core';
import type { OperationFacts } from './value-facts';

/** How an operation is run. */
export interface RunOptions {
  at: readonly number[];
  /** How many times the result is added up before `backward`: the gradient that arrives at it. */
  copies: number;
  /** True if the second operand is a plain number. */
  withNumber?: boolean;
  /** True if the operands are sums of the leaves, not the leaves themselves. */
  areSums?: boolean;
  /** A `grad` that one operand has before `backward`. */
  preset?: { operand: number; grad: number };
  /** A gradient of 2 that all operands get from a sum of their own, before or after that of the operation. */
  elsewhere?: 'before' | 'after';
}

/** What a run of an operation showed. */
export interface Run {
  /** `a Value`, or what came back in its place: `a promise`, `the number 3`, `its operand`. */
  returned: string;
  /** The kind of an error, and when it was thrown. */
  thrown?: { kind: string; in: 'call' | 'backward' };
  data: unknown;
  /** The data of the operands after the call. */
  operandData: readonly unknown[];
  /** The gradients of the operands after the call, before `backward`. */
  earlyGrads: readonly unknown[];
  /** The gradients of the operands at the end. */
  grads: readonly unknown[];
  /** The gradients of what the operands are sums of. The same as `grads` if they are no sums. */
  leafGrads: readonly unknown[];
}

const NOTHING: Run = {
  returned: 'an error',
  data: undefined,
  operandData: [],
  earlyGrads: [],
  grads: [],
  leafGrads: [],
};

/** Runs an operation on new Values, then backward. What learner code throws is part of the answer. */
export function runOperation(graph: Graph, facts: OperationFacts, options: RunOptions): Run {
  const { copies, areSums, preset, elsewhere } = options;
  const leaves = valuesOf(facts, options).map((number) => graph.leaf(number));
  const operands = areSums ? leaves.map((leaf) => graph.add(leaf, 0)) : leaves;
  if (preset) graph.set(operands[preset.operand] as Node, 'grad', preset.grad);
  const call = () => graph.apply(operands[0] as Node, facts.part, argumentsOf(facts, operands, options));
  let run = NOTHING;
  try {
    const out = call();
    const returned = kindOf(out);
    if (returned !== 'a Value') return { ...NOTHING, returned };
    const node = out as Node;
    run = {
      ...run,
      returned: returnedFrom(graph, node, operands),
      data: node.data,
      operandData: operands.map(({ data }) => data),
      earlyGrads: operands.map(({ grad }) => grad),
    };
    if (run.returned !== 'a Value') return run;
    const part = graph.copies(node, copies);
    graph.backward(elsewhere ? beside(graph, part, operands, elsewhere) : part);
    const grads = operands.map(({ grad }) => grad);
    return { ...run, grads, leafGrads: areSums ? leaves.map(({ grad }) => grad) : grads };
  } catch (error) {
    if (!isLearnerFault(error)) throw error;
    const kind = error.kind === 'not-started' ? error.kind : messageKind(error.message);
    return { ...run, thrown: { kind, in: run === NOTHING ? 'call' : 'backward' } };
  }
}

function beside(graph: Graph, part: Node, operands: readonly Node[], order: 'before' | 'after'): Node {
  const sum = operands.slice(1).reduce((one, other) => graph.add(one, other), operands[0] as Node);
  const elsewhere = graph.copies(sum, 2);
  return order === 'before' ? graph.add(elsewhere, part) : graph.add(part, elsewhere);
}

/** The numbers of a case that are in Values. */
function valuesOf({ argument }: OperationFacts, { at, withNumber }: RunOptions): readonly number[] {
  return argument === 'value' && !withNumber ? at : at.slice(0, 1);
}

/** The second operand of a case with one number is the first one again. */
function argumentsOf(
  { argument }: OperationFacts,
  operands: readonly Node[],
  { at, withNumber }: RunOptions,
): unknown[] {
  if (argument === null) return [];
  return [argument === 'value' && !withNumber ? (operands[1] ?? operands[0]) : at[1]];
}

/** Tells a new Value from an operand by a mark that is set on one and read from the other. */
function returnedFrom(graph: Graph, out: Node, operands: readonly Node[]): string {
  const { grad } = out;
  graph.set(out, 'grad', 12_345);
  const index = operands.findIndex((operand) => operand.grad === 12_345);
  graph.set(out, 'grad', grad);
  if (index < 0) return 'a Value';
  return index === 0 ? 'its operand' : 'its second operand';
}
