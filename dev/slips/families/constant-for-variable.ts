import ts from 'typescript';
import type { SlipFamily } from '../slip';

/** The numbers of one point in place of a parameter. */
export const constantForVariable: SlipFamily = {
  name: 'number for a variable',
  isToken: true,
  patches: (file) =>
    file.nodes(ts.isIdentifier).flatMap((node) => {
      const number = { a: '2', b: '3', c: '4', h: '0.001', exponent: '2' }[node.text];
      return number && ts.isBinaryExpression(node.parent) ? [file.replace(node, number)] : [];
    }),
};
