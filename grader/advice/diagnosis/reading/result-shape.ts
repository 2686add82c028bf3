/**
 * Describes a result that is not so many numbers: `a text`, `an array of 2`. Undefined if it is. A number may be NaN.
 */
export function otherShape(returned: unknown, length: number): string | undefined {
  if (!Array.isArray(returned)) return inWords(returned);
  if (returned.length !== length) return `an array of ${returned.length}`;
  const strange = returned.findIndex((element) => typeof element !== 'number');
  if (strange < 0) return undefined;
  const isAll = returned.every((element) => typeof element === typeof returned[strange]);
  return isAll && typeof returned[strange] === 'string'
    ? `an array of texts, such as ${inWords(returned[strange]).replace('the text ', '')}`
    : `an array with ${inWords(returned[strange])} in it`;
}

/** The sentence for a result of another shape, and where undefined comes from. */
export function shapeWords(name: string, shape: string, length: number): string {
  const wanted = /^an array of \d+$|^a single number$/.test(shape) ? `, in place of an array of ${length}` : '';
  const cause = shape.includes('undefined') ? ' A function without return gives undefined.' : '';
  return `Your ${name} returns ${shape}${wanted}.${cause}`;
}

function inWords(value: unknown): string {
  switch (typeof value) {
    case 'string':
      return `the text ${JSON.stringify(value.slice(0, 40))}`;
    case 'object':
      if (value === null) return 'null';
      // A remote object hides its `then`.
      return typeof (value as { catch?: unknown }).catch === 'function' ? 'a promise' : 'an object';
    case 'function':
      return 'a function';
    case 'number':
      return 'a single number';
    default:
      return String(value);
  }
}
