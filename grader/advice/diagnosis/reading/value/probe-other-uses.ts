import { type Graph, isNear, type Node } from './graph';
import { isLearnerFault } from './probe-core';
import { runOperation } from './run-operation';
import type { OperationCase, OperationFacts } from './value-facts';

/** A use in which an operation is wrong. `once`: as if only one of two places counted. */
export interface WrongUse {
  how: 'no number' | 'error' | 'no gradient' | 'once' | 'other';
  at: readonly number[];
  /** True if another use of the same sort is right. */
  isRightElsewhere: boolean;
}

/** Uses other than on two Values, one result at a time. What is right is absent. */
export interface OtherUses {
  /** On one Value twice: `a.mul(a)`. */
  twice?: WrongUse;
  /** On a Value and a plain number: `a.mul(3)`. */
  withNumber?: WrongUse;
  /** Two results of one Value in the same graph: the gradient of a is not the sum of both. */
  together?: { found: unknown; alone: readonly [unknown, unknown] };
}

export function probeOtherUses(graph: Graph, facts: OperationFacts): OtherUses {
  const twice = facts.twice && wrongUse(graph, facts, facts.twice, false);
  const withNumber = facts.withNumber && wrongUse(graph, facts, facts.withNumber, true);
  const together = probeTogether(graph, facts);
  return { ...(twice && { twice }), ...(withNumber && { withNumber }), ...(together && { together }) };
}

function wrongUse(
  graph: Graph,
  facts: OperationFacts,
  cases: readonly OperationCase[],
  withNumber: boolean,
): WrongUse | undefined {
  const uses = cases.map((one) => useIn(graph, facts, one, withNumber));
  const index = uses.findIndex((use) => use !== 'right');
  const how = uses[index];
  if (how === undefined || how === 'right') return undefined;
  return { how, at: (cases[index] as OperationCase).at, isRightElsewhere: uses.includes('right') };
}

function useIn(
  graph: Graph,
  facts: OperationFacts,
  { at, data, derivatives: [derivative] }: OperationCase,
  withNumber: boolean,
): WrongUse['how'] | 'right' {
  const run = runOperation(graph, facts, { at, copies: 3, withNumber });
  if (run.returned === 'a Value' && (typeof run.data !== 'number' || Number.isNaN(run.data))) return 'no number';
  if (run.thrown || run.returned !== 'a Value') return 'error';
  const [grad] = run.grads;
  if (!isNear(run.data, data) || typeof grad !== 'number') return 'other';
  if (isNear(grad, 3 * (derivative as number))) return 'right';
  if (grad === 0) return 'no gradient';
  return !withNumber && isNear(2 * grad, 3 * (derivative as number)) ? 'once' : 'other';
}

/**
 * Two results of one Value a, with different arguments where there are some. The second one counts three times: steps
 * that share what they read would not show otherwise.
 */
function probeTogether(graph: Graph, facts: OperationFacts): OtherUses['together'] {
  const [firstCase, secondCase] = facts.cases as [OperationCase, OperationCase];
  const a = firstCase.at[0] as number;
  const gradOf = (numbers: readonly (number | undefined)[]): unknown => {
    const leaf = graph.leaf(a);
    const results = numbers.map((number) => {
      const argument = facts.argument === 'value' ? graph.leaf(number as number) : number;
      return graph.apply(leaf, facts.part, argument === undefined ? [] : [argument]) as Node;
    });
    const [first, second] = results as [Node, Node | undefined];
    graph.backward(second ? graph.add(first, graph.copies(second, 3)) : first);
    return leaf.grad;
  };
  const [one, other] = [firstCase.at[1], secondCase.at[1]];
  try {
    const alone = [gradOf([one]), gradOf([other])] as const;
    const found = gradOf([one, other]);
    const isSum = isNear(found, (alone[0] as number) + 3 * (alone[1] as number));
    return isSum ? undefined : { found, alone };
  } catch (error) {
    if (!isLearnerFault(error)) throw error;
    return { found: 'an error', alone: [undefined, undefined] };
  }
}
