import ts from 'typescript';
import type { SlipFamily } from '../slip';

/** `function () { … }` for an arrow function, whose `this` is another one. */
export const functionForArrow: SlipFamily = {
  name: 'function for arrow',
  isToken: false,
  patches: (file) =>
    file.nodes(ts.isArrowFunction).flatMap((node) => {
      if (!ts.isBlock(node.body)) return [];
      const parameters = node.parameters.map((parameter) => file.textOf(parameter)).join(', ');
      return [file.replace(node, `function (${parameters}) ${file.textOf(node.body)}`)];
    }),
};
