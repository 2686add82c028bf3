import ts from 'typescript';
import type { SlipFamily } from '../slip';

/** `backward` without the gradient 1 of its own result. */
export const seedMissing: SlipFamily = {
  name: 'seed missing',
  isToken: false,
  patches: (file) =>
    file
      .nodes(ts.isBinaryExpression)
      .filter(({ operatorToken, right }) => /^\+?=$/.test(file.textOf(operatorToken)) && file.textOf(right) === '1')
      .filter(({ left }) => /grad|adjoint/i.test(file.textOf(left)))
      .flatMap((node) => (ts.isExpressionStatement(node.parent) ? [file.replace(node.parent, '')] : [])),
};
