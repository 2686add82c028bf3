import ts from 'typescript';
import type { SlipFamily } from '../slip';

/** The first two arguments of a call in the wrong order. */
export const argumentsSwapped: SlipFamily = {
  name: 'arguments swapped',
  isToken: false,
  patches: (file) =>
    file.nodes(ts.isCallExpression).flatMap(({ arguments: [left, right] }) => {
      if (!left || !right) return [];
      const between = file.text.slice(left.getEnd(), right.getStart(file.source));
      const text = file.textOf(right) + between + file.textOf(left);
      return [{ start: left.getStart(file.source), end: right.getEnd(), text }];
    }),
};
