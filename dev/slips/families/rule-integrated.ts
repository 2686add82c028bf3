import ts from 'typescript';
import type { SlipFamily } from '../slip';

/** The power rule of integrals: `x ** (n + 1) / (n + 1)` for `n * x ** (n - 1)`. */
export const ruleIntegrated: SlipFamily = {
  name: 'integrated',
  isToken: false,
  patches: (file) =>
    file.nodes(ts.isBinaryExpression).flatMap((node) => {
      const { left, right, operatorToken } = node;
      if (file.textOf(operatorToken) !== '*' || !ts.isBinaryExpression(right)) return [];
      if (file.textOf(right.operatorToken) !== '**') return [];
      const raised = `(${file.textOf(left)} + 1)`;
      return [file.replace(node, `${file.textOf(right.left)} ** ${raised} / ${raised}`)];
    }),
};
