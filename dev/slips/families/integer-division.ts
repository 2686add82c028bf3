import ts from 'typescript';
import type { SlipFamily } from '../slip';

/** A quotient cut to a whole number, as `//` does in Python. */
export const integerDivision: SlipFamily = {
  name: 'integer division',
  isToken: false,
  patches: (file) =>
    file
      .nodes(ts.isBinaryExpression)
      .filter(({ operatorToken }) => operatorToken.kind === ts.SyntaxKind.SlashToken)
      .map((quotient) => file.replace(quotient, `Math.floor(${file.textOf(quotient)})`)),
};
