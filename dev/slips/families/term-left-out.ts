import ts from 'typescript';
import type { SlipFamily } from '../slip';

/** A sum or difference without one of its terms. */
export const termLeftOut: SlipFamily = {
  name: 'term left out',
  isToken: false,
  patches: (file) =>
    file.nodes(ts.isBinaryExpression).flatMap((sum) => {
      const operator = file.textOf(sum.operatorToken);
      if (operator !== '+' && operator !== '-') return [];
      const right = file.textOf(sum.right);
      return [file.textOf(sum.left), operator === '-' ? `-(${right})` : right].map((kept) => file.replace(sum, kept));
    }),
};
