import ts from 'typescript';
import type { SlipFamily } from '../slip';

/** `=`, `-=` or `*=` for `+=`. */
export const plainAssignment: SlipFamily = {
  name: 'assignment for +=',
  isToken: true,
  patches: (file) =>
    file
      .nodes(ts.isBinaryExpression)
      .filter(({ operatorToken }) => operatorToken.kind === ts.SyntaxKind.PlusEqualsToken)
      .flatMap(({ operatorToken }) => ['=', '-=', '*='].map((other) => file.replace(operatorToken, other))),
};
