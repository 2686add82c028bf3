import ts from 'typescript';
import type { SlipFamily } from '../slip';

/** The result written into the operand as well. */
export const operandOverwritten: SlipFamily = {
  name: 'operand overwritten',
  isToken: false,
  patches: (file) =>
    file
      .nodes(ts.isReturnStatement)
      .flatMap((node) =>
        node.expression && ts.isIdentifier(node.expression)
          ? [file.insert(node, `this.data = ${node.expression.text}.data; `)]
          : [],
      ),
};
