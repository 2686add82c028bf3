import ts from 'typescript';
import type { SlipFamily } from '../slip';

/** An `async` that makes a promise of the result. */
export const madeAsync: SlipFamily = {
  name: 'made async',
  isToken: false,
  patches: (file) =>
    file.all
      .filter((node) => ts.isMethodDeclaration(node) || ts.isArrowFunction(node))
      .filter(({ modifiers, parent }) => !modifiers && !ts.isCallExpression(parent))
      .map((node) => file.insert(node, 'async ')),
};
