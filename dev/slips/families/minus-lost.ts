import ts from 'typescript';
import type { SlipFamily } from '../slip';

/** A minus in front of something, left out. */
export const minusLost: SlipFamily = {
  name: 'minus lost',
  isToken: false,
  patches: (file) =>
    file
      .nodes(ts.isPrefixUnaryExpression)
      .filter(({ operator }) => operator === ts.SyntaxKind.MinusToken)
      .map((node) => file.replace(node, file.textOf(node.operand))),
};
