import ts from 'typescript';
import type { SlipFamily } from '../slip';

/** A quotient without its divisor: a difference that is not divided by h. */
export const divisionLeftOut: SlipFamily = {
  name: 'division left out',
  isToken: false,
  patches: (file) =>
    file
      .nodes(ts.isBinaryExpression)
      .filter(({ operatorToken }) => operatorToken.kind === ts.SyntaxKind.SlashToken)
      .map((quotient) => file.replace(quotient, file.textOf(quotient.left))),
};
