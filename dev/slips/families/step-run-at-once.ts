import ts from 'typescript';
import type { SlipFamily } from '../slip';

/** A backward step that runs when it is made, in place of being kept. */
export const stepRunAtOnce: SlipFamily = {
  name: 'step run at once',
  isToken: false,
  patches: (file) =>
    file
      .nodes(ts.isBinaryExpression)
      .filter(({ left, right }) => /\.\w+$/.test(file.textOf(left)) && ts.isArrowFunction(right))
      .map(({ right }) => file.replace(right, `(${file.textOf(right)})()`)),
};
