import type { Graph, Node } from './graph';
import { isLearnerFault } from './probe-core';
import type { OperationFacts } from './value-facts';

/**
 * Which of some operations another one calls. Each of them is taken away in turn, from the class and from the operands,
 * and put back.
 */
export function usedOperations(graph: Graph, facts: OperationFacts, others: readonly string[]): string[] {
  const run = (without?: string) => {
    const at = (facts.cases[0] as { at: readonly number[] }).at;
    const operands = at.map((number) => graph.leaf(number)) as [Node, Node];
    const prototype = Object(operands[0].constructor).prototype as Node | undefined;
    const kept = without !== undefined && prototype ? prototype[without] : undefined;
    if (without !== undefined) {
      for (const holder of prototype ? [prototype, ...operands] : operands) graph.set(holder, without, undefined);
      // What cannot be taken away, as from a frozen class, may be used.
      if (operands[0][without] !== undefined) return false;
    }
    try {
      const argument = facts.argument === 'value' ? operands[1] : at[1];
      graph.apply(operands[0], facts.part, facts.argument === null ? [] : [argument]);
      return true;
    } catch (error) {
      if (!isLearnerFault(error)) throw error;
      return false;
    } finally {
      if (without !== undefined && prototype) graph.set(prototype, without, kept);
    }
  };
  // An operation that fails by itself shows nothing.
  if (!run()) return others.slice();
  return others.filter((other) => !run(other));
}
