import ts from 'typescript';
import type { SlipFamily } from '../slip';

/** The local derivative without the gradient of the result: the chain rule forgotten. */
export const incomingGradientLeftOut: SlipFamily = {
  name: 'incoming gradient left out',
  isToken: false,
  patches: (file) =>
    file
      .nodes(ts.isBinaryExpression)
      .filter(({ operatorToken }) => operatorToken.kind === ts.SyntaxKind.AsteriskToken)
      .flatMap((product) => {
        const { left, right } = product;
        const isIncoming = (node: ts.Node) => /^[\w.]*(?:grad|adjoint|upstream|incoming)\w*$/i.test(file.textOf(node));
        if (isIncoming(right)) return [file.replace(product, file.textOf(left))];
        return isIncoming(left) ? [file.replace(product, file.textOf(right))] : [];
      }),
};
