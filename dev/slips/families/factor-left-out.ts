import ts from 'typescript';
import type { SlipFamily } from '../slip';

/** A product without one of its factors, as the factor that the chain rule or the power rule asks for. */
export const factorLeftOut: SlipFamily = {
  name: 'factor left out',
  isToken: false,
  patches: (file) =>
    file
      .nodes(ts.isBinaryExpression)
      .filter(({ operatorToken }) => operatorToken.kind === ts.SyntaxKind.AsteriskToken)
      .flatMap((product) => [product.left, product.right].map((kept) => file.replace(product, file.textOf(kept)))),
};
