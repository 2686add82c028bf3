import ts from 'typescript';
import type { SlipFamily } from '../slip';

const ORDERED = ['-', '/', '**'];

/** `y - x` for `x - y`, and the same with a quotient or a power. */
export const operandsSwapped: SlipFamily = {
  name: 'operands swapped',
  isToken: false,
  patches: (file) =>
    file.nodes(ts.isBinaryExpression).flatMap((node) => {
      const [left, operator, right] = [node.left, node.operatorToken, node.right].map((one) => file.textOf(one));
      return ORDERED.includes(operator as string) ? [file.replace(node, `${right} ${operator} ${left}`)] : [];
    }),
};
