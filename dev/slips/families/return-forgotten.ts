import ts from 'typescript';
import type { SlipFamily } from '../slip';

/** A result that is computed and not returned. */
export const returnForgotten: SlipFamily = {
  name: 'return forgotten',
  isToken: false,
  patches: (file) =>
    file
      .nodes(ts.isReturnStatement)
      .flatMap((node) => (node.expression ? [file.replace(node, `${file.textOf(node.expression)};`)] : [])),
};
