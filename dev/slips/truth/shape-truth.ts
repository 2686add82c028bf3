/** Tells whether a sentence describes a result as it is: `an array of 2`, `the text "x"`, `a promise`. */
export function isOfShape(returned: unknown, sentence: string): boolean {
  // What is wanted in its place, and what that may come from, is true of every answer.
  const described = sentence.replace(/, in place of .*$|\. A function without return gives undefined$/, '');
  const isList = Array.isArray(returned);
  // Holes count as undefined.
  const list = isList ? Array.from(returned as unknown[]) : [];
  if (described.startsWith('an array of texts')) return isList && list.every((one) => typeof one === 'string');
  const count = /^an array of (\d+)$/.exec(described)?.[1];
  if (count) return list.length === Number(count);
  const inside = /^an array with (.*) in it$/.exec(described)?.[1];
  if (inside) return list.some((one) => isOfShape(one, inside));
  if (described.startsWith('the text ')) return typeof returned === 'string';
  if (described.startsWith('the number ') || described === 'a single number') return typeof returned === 'number';
  const isObject = typeof returned === 'object' && returned !== null && !isList;
  switch (described) {
    case 'a promise':
      return isObject && typeof (returned as { then?: unknown }).then === 'function';
    case 'an object':
    case 'an object without data':
      return isObject && (returned as { then?: unknown }).then === undefined;
    case 'a function':
      return typeof returned === 'function';
    case 'nothing':
      return returned === undefined;
    default:
      return String(returned) === described;
  }
}
