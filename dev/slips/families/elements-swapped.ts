import ts from 'typescript';
import type { SlipFamily } from '../slip';

/** Two neighbours of a list in the wrong order. */
export const elementsSwapped: SlipFamily = {
  name: 'elements swapped',
  isToken: false,
  patches: (file) =>
    file.nodes(ts.isArrayLiteralExpression).flatMap(({ elements }) =>
      elements.slice(1).map((right, index) => {
        const left = elements[index] as ts.Expression;
        const between = file.text.slice(left.getEnd(), right.getStart(file.source));
        const text = file.textOf(right) + between + file.textOf(left);
        return { start: left.getStart(file.source), end: right.getEnd(), text };
      }),
    ),
};
