import ts from 'typescript';
import type { SlipFamily } from '../slip';

/** The number of a Value returned in place of the Value, or the operand in place of the result. */
export const dataReturned: SlipFamily = {
  name: 'data or operand returned',
  isToken: false,
  patches: (file) =>
    file.nodes(ts.isReturnStatement).flatMap(({ expression }) => {
      if (!expression || ts.findAncestor(expression, ts.isMethodDeclaration) === undefined) return [];
      const isResult = ts.isIdentifier(expression) || ts.isNewExpression(expression) || ts.isCallExpression(expression);
      if (!isResult) return [];
      return [file.replace(expression, `${file.textOf(expression)}.data`), file.replace(expression, 'this')];
    }),
};
