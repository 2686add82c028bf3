/**
 * The key under which an object of the VM tells what it is: `Value(data=6, grad=0, op=*)`. Registered, because suites
 * run in a realm of their own.
 */
export const VALUE_WORDS = Symbol.for('gradkata.value-words');

/** A Value in short, undefined if it has no numbers for `data` and `grad`. */
export function valueWords(read: (key: string) => unknown): string | undefined {
  const [data, grad] = [read('data'), read('grad')];
  if (typeof data !== 'number' || typeof grad !== 'number') return undefined;
  const op = read('op');
  return `Value(data=${data}, grad=${grad}${typeof op === 'string' && op !== '' ? `, op=${op}` : ''})`;
}
