import type { Node } from './graph';

/** Says what came back, as it is. */
export function kindOf(value: unknown): string {
  switch (typeof value) {
    case 'number':
      return `the number ${value}`;
    case 'string':
      return `the text ${JSON.stringify(value.slice(0, 40))}`;
    case 'function':
      return 'a function';
    case 'object':
      return value === null ? 'null' : objectInWords(value as Node);
    default:
      return String(value);
  }
}

function objectInWords(object: Node): string {
  if (Array.isArray(object)) return `an array of ${object.length}`;
  if (object.data !== undefined) return 'a Value';
  const made = object.constructor as { name?: unknown } | undefined;
  return made?.name === 'Promise' ? 'a promise' : 'an object without data';
}

/** Says what is in `data`, as it is. */
export function dataInWords(data: unknown): string {
  if (typeof data === 'string') return `the text ${JSON.stringify(data.slice(0, 40))}`;
  return typeof data === 'object' && data !== null ? 'an object' : String(data);
}
