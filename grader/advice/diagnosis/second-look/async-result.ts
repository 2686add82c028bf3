import { everyNode } from '../every-node';
import type { SourceCheck } from './source-check';

/** `async` before a function or method, whose result is then a promise. */
export const asyncResult: SourceCheck = ({ tree, source }, scope) =>
  everyNode(tree, scope)
    .filter((node) => node.async === true && node.generator !== true)
    .map(({ start, end }) => ({
      kind: 'async-result',
      text: 'An async function returns a promise, and not the number in it. Leave out async, and await with it.',
      start: asyncBefore(source, start),
      end,
    }));

/** A method's function begins at its brackets. The word is before its name. */
function asyncBefore(source: string, start: number): number {
  if (source.startsWith('async', start)) return start;
  const line = source.lastIndexOf('\n', start) + 1;
  const word = source.lastIndexOf('async', start);
  return word >= line ? word : start;
}
