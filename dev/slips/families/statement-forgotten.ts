import ts from 'typescript';
import type { SlipFamily } from '../slip';

/** A line that was not written. */
export const statementForgotten: SlipFamily = {
  name: 'statement forgotten',
  isToken: false,
  patches: (file) =>
    file
      .nodes(ts.isExpressionStatement)
      .filter(({ parent }) => ts.isBlock(parent))
      .map((node) => file.replace(node, '')),
};
