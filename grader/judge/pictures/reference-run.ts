import type { LoggedNode } from './call-log';
import { plainOperation } from './local-derivatives';

/** What is right for a node. Undefined if it is not known. */
export interface Reference {
  data: number | undefined;
  grad: number | undefined;
}

/**
 * Computes data and gradients of logged nodes in plain numbers. What comes out of a call whose derivatives are not
 * known has no data here, and all that its gradient flows to has no gradient.
 *
 * @param nodes each after its operands
 * @param results those on which `backward` was called, in this order
 */
export function referenceRun(
  nodes: readonly LoggedNode[],
  results: readonly LoggedNode[],
): ReadonlyMap<LoggedNode, Reference> {
  const known = new Map<LoggedNode, Reference>();
  for (const node of nodes) known.set(node, { data: dataOf(node, known), grad: 0 });
  for (const result of results) flowBack(result, nodes, known);
  return known;
}

function dataOf({ name, operands, given }: LoggedNode, known: ReadonlyMap<LoggedNode, Reference>): number | undefined {
  if (given !== undefined) return given;
  const numbers = numbersOf(operands, known);
  return numbers && plainOperation(name)?.data(...numbers);
}

/** Both operands in plain numbers. An operation of one does not look at the second. */
function numbersOf(
  operands: LoggedNode['operands'],
  known: ReadonlyMap<LoggedNode, Reference>,
): [number, number] | undefined {
  const [x, y = 0] = operands.map((one) => (typeof one === 'number' ? one : known.get(one)?.data));
  return x === undefined || y === undefined || operands.length > 2 ? undefined : [x, y];
}

/** As the core of a Value does: the gradient of the result is set, the others are added to. */
function flowBack(result: LoggedNode, nodes: readonly LoggedNode[], known: ReadonlyMap<LoggedNode, Reference>): void {
  const reached = reachableFrom(result);
  const own = known.get(result);
  if (own) own.grad = 1;
  for (const node of [...nodes].reverse()) {
    if (!reached.has(node) || node.given !== undefined) continue;
    const grad = known.get(node)?.grad;
    const numbers = numbersOf(node.operands, known);
    const slopes = numbers && plainOperation(node.name)?.slopes(...numbers);
    for (const [index, operand] of node.operands.entries()) {
      const reference = typeof operand === 'number' ? undefined : known.get(operand);
      if (!reference) continue;
      const slope = slopes?.[index];
      const isKnown = reference.grad !== undefined && grad !== undefined && slope !== undefined;
      reference.grad = isKnown ? (reference.grad as number) + slope * grad : undefined;
    }
  }
}

/** A node and all that it was computed from. */
export function reachableFrom(result: LoggedNode): ReadonlySet<LoggedNode> {
  const reached = new Set<LoggedNode>();
  const stack = [result];
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (reached.has(node)) continue;
    reached.add(node);
    for (const operand of node.operands) if (typeof operand === 'object') stack.push(operand);
  }
  return reached;
}
