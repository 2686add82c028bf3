import ts from 'typescript';
import type { SlipFamily } from '../slip';

/** What an `if` guards, done always or never: the check of visited nodes is missing. */
export const conditionForgotten: SlipFamily = {
  name: 'condition forgotten',
  isToken: false,
  patches: (file) =>
    file
      .nodes(ts.isIfStatement)
      .filter(({ elseStatement }) => !elseStatement)
      .map((node) => {
        const isExit = /^\{?\s*(?:return|continue|throw)/.test(file.textOf(node.thenStatement));
        return file.replace(node, isExit ? '' : file.textOf(node.thenStatement));
      }),
};
