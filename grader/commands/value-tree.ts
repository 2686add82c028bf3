import { type InspectOptions, inspect } from 'node:util';
import { treeLines } from '../text/tree-lines';

/** What makes an object a Value here, whether or not its class extends the one of engine/. */
interface ValueLike {
  data: number;
  grad: number;
  op: string;
  label?: unknown;
  parents: readonly ValueLike[];
}

/** A tree as tall as a screen or two. What is left out is counted. */
const MAX_LINES = 80;

/** Makes `console.log` print a Value as a tree, and one within a list in a line, until the process ends. */
export function showValuesAsTrees(): void {
  Object.defineProperty(Object.prototype, inspect.custom, {
    configurable: true,
    get(this: unknown) {
      return isValue(this) ? show : undefined;
    },
    // A class with a way of its own to be shown keeps it.
    set(this: object, own: unknown) {
      Object.defineProperty(this, inspect.custom, { value: own, configurable: true, writable: true });
    },
  });
}

function show(this: ValueLike, depth: number, options: InspectOptions): string {
  const isOutermost = depth === (options.depth ?? Number.POSITIVE_INFINITY);
  return isOutermost ? valueTree(this) : describeWithin(this);
}

function isValue(thing: unknown): thing is ValueLike {
  const { data, grad, op, parents } = (thing ?? {}) as Partial<ValueLike>;
  return typeof data === 'number' && typeof grad === 'number' && typeof op === 'string' && Array.isArray(parents);
}

/**
 * The graph that a Value was computed from, as a tree with the result on top: a line for each node, with its label,
 * operation, data and grad. A node that is used again is not taken apart again.
 */
export function valueTree(root: ValueLike): string {
  return treeLines(root, { below: ({ parents }) => parents, describe, most: MAX_LINES }).join('\n');
}

/** A node of the tree, after its label. */
function describe(node: ValueLike): string {
  const label = labelOf(node);
  return `${label === '' ? '' : `${label}: `}Value(${fieldsOf(node)})`;
}

/** A Value within an object, where what comes before a colon is the name of a property. */
function describeWithin(node: ValueLike): string {
  const label = labelOf(node);
  return `Value(${fieldsOf(node)}${label === '' ? '' : `, label=${label}`})`;
}

function fieldsOf({ op, data, grad }: ValueLike): string {
  return `data=${data}, grad=${grad}${op === '' ? '' : `, op=${op}`}`;
}

function labelOf({ label }: ValueLike): string {
  return typeof label === 'string' ? label : '';
}
