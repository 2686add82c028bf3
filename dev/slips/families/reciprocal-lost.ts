import ts from 'typescript';
import type { SlipFamily } from '../slip';

/** `x` for `1 / x`. */
export const reciprocalLost: SlipFamily = {
  name: 'reciprocal lost',
  isToken: false,
  patches: (file) =>
    file
      .nodes(ts.isBinaryExpression)
      .filter(({ operatorToken, left }) => file.textOf(operatorToken) === '/' && file.textOf(left) === '1')
      .map((node) => file.replace(node, file.textOf(node.right))),
};
