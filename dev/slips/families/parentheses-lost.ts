import ts from 'typescript';
import type { SlipFamily } from '../slip';

/** `f(x) - y / h` for `(f(x) - y) / h`. */
export const parenthesesLost: SlipFamily = {
  name: 'parentheses lost',
  isToken: false,
  patches: (file) =>
    file
      .nodes(ts.isParenthesizedExpression)
      .filter(({ expression, parent }) => ts.isBinaryExpression(expression) && ts.isBinaryExpression(parent))
      .map((node) => file.replace(node, file.textOf(node.expression))),
};
