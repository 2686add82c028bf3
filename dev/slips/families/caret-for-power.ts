import ts from 'typescript';
import type { SlipFamily } from '../slip';

/** `a ^ 2` for `a ** 2`. */
export const caretForPower: SlipFamily = {
  name: 'caret for power',
  isToken: true,
  patches: (file) =>
    file
      .nodes(ts.isBinaryExpression)
      .filter(({ operatorToken }) => operatorToken.kind === ts.SyntaxKind.AsteriskAsteriskToken)
      .map(({ operatorToken }) => file.replace(operatorToken, '^')),
};
