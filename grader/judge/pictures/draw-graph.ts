import type { GraphNode, GraphPicture } from '../../core/picture';
import { inWords } from '../../text/number-text';
import type { CallLog, LoggedNode } from './call-log';
import { plainOperation } from './local-derivatives';
import { type Reference, reachableFrom, referenceRun } from './reference-run';

/** The largest graph that can still be read. */
const MAX_NODES = 60;

/** Errors that are larger, in proportion, are wrong. What is right here may be rounded otherwise. */
const TOLERANCE = 1e-9;

/** What is given is called so, if its suite has no names. */
const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

/** A graph, and what its nodes stand for. */
export interface DrawnGraph {
  picture: GraphPicture & { nodes: GraphNode[] };
  logged: readonly LoggedNode[];
}

/** The graph of what was read last, as it is now. Undefined if there is none, or if it is too large to be read. */
export function drawGraph(log: CallLog, test: string): DrawnGraph | undefined {
  const result = resultOf(log);
  if (!result) return undefined;
  const reached = reachableFrom(result);
  log.isPaused = true;
  const shown = log.nodes.filter((node) => reached.has(node) && isValue(node));
  log.isPaused = false;
  if (shown.length < 2 || shown.length > MAX_NODES) return undefined;
  const references = referenceRun(log.nodes, log.results);
  const hasGradients = log.results.includes(result);
  log.isPaused = true;
  const nodes = shown.map((node) => drawn(node, shown, references.get(node), hasGradients));
  log.isPaused = false;
  nameAll(nodes);
  markFirstWrong(nodes);
  return { picture: { kind: 'graph', test, hasGradients, nodes }, logged: shown };
}

/** The latest result on which `backward` was called, if what was read last is part of it. Else what was read last. */
function resultOf({ events, results, nodes }: CallLog): LoggedNode | undefined {
  const read = events.findLast((event) => 'key' in event);
  const last = read && 'node' in read ? read.node : nodes.at(-1);
  return (last && results.findLast((result) => reachableFrom(result).has(last))) ?? last;
}

/** Of what a suite makes by `new`, a layer of a network for example has no data. */
function isValue({ remote, given }: LoggedNode): boolean {
  return (
    given === undefined || typeof numberIn(remote, 'data') === 'number' || numberIn(remote, 'grad') !== 'undefined'
  );
}

function drawn(
  { name, operands, given, remote }: LoggedNode,
  shown: readonly LoggedNode[],
  reference: Reference | undefined,
  hasGradients: boolean,
): GraphNode {
  const [data, grad] = [numberIn(remote, 'data'), numberIn(remote, 'grad')];
  const expectedData = reference?.data ?? null;
  const expectedGrad = (hasGradients ? reference?.grad : undefined) ?? null;
  const number = operands.find((one) => typeof one === 'number');
  return {
    label: '',
    operation: given === undefined ? operationText(name, number) : '',
    operands: operands.flatMap((one) => (typeof one === 'object' && shown.includes(one) ? shown.indexOf(one) : [])),
    data,
    grad,
    expectedData,
    expectedGrad,
    isDataWrong: differs(data, expectedData),
    isGradWrong: differs(grad, expectedGrad),
    isFirstWrong: false,
  };
}

function operationText(name: string, number: number | undefined): string {
  const operation = plainOperation(name);
  return operation?.written(number === undefined ? '' : String(number)).trim() ?? name;
}

/** Learner code may throw when it is read. */
function numberIn(remote: object, key: string): number | string {
  try {
    const value: unknown = Reflect.get(remote, key);
    return typeof value === 'number' && Number.isFinite(value) ? value : inWords(value);
  } catch {
    return 'an error';
  }
}

function differs(yours: number | string, expected: number | null): boolean {
  if (expected === null || !Number.isFinite(expected)) return false;
  return typeof yours === 'string' || Math.abs(yours - expected) > TOLERANCE * Math.max(1, Math.abs(expected));
}

/** Numbers that were given are a, b, c, the others v1, v2, v3, as in the lines that a failing random case offers. */
function nameAll(nodes: GraphNode[]): void {
  const [given, computed] = [true, false].map((isGiven) =>
    nodes.filter(({ operation }) => (operation === '') === isGiven),
  );
  for (const [index, node] of given?.entries() ?? []) node.label = LETTERS[index] ?? `x${index}`;
  for (const [index, node] of computed?.entries() ?? []) node.label = `v${index + 1}`;
}

/** Wrong data makes gradients wrong as well: the first one as data flows comes before the first one as gradients do. */
function markFirstWrong(nodes: GraphNode[]): void {
  const first = nodes.find(({ isDataWrong }) => isDataWrong) ?? nodes.findLast(({ isGradWrong }) => isGradWrong);
  if (first) first.isFirstWrong = true;
}
