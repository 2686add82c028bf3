import ts from 'typescript';
import type { SlipFamily } from '../slip';

/** `a + b` for `a - b`, and the other way round. */
export const signMistyped: SlipFamily = {
  name: 'sign mistyped',
  isToken: true,
  patches: (file) =>
    file.nodes(ts.isBinaryExpression).flatMap(({ operatorToken }) => {
      const operator = file.textOf(operatorToken);
      if (operator !== '+' && operator !== '-') return [];
      return [file.replace(operatorToken, operator === '+' ? '-' : '+')];
    }),
};
