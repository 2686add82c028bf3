import ts from 'typescript';
import type { SlipFamily } from '../slip';

/** `Math.abs` around a component or a difference. */
export const signThrownAway: SlipFamily = {
  name: 'sign thrown away',
  isToken: false,
  patches: (file) => {
    const sums = file.nodes(ts.isBinaryExpression).filter(({ operatorToken }) => file.textOf(operatorToken) === '-');
    return sums.map((node) => file.replace(node, `Math.abs(${file.textOf(node)})`));
  },
};
