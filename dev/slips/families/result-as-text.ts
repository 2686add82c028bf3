import ts from 'typescript';
import type { SlipFamily } from '../slip';

/** Numbers turned into text by `toFixed`. */
export const resultAsText: SlipFamily = {
  name: 'result as text',
  isToken: false,
  patches: (file) => {
    const elements = file
      .nodes(ts.isReturnStatement)
      .flatMap(({ expression }) =>
        expression && ts.isArrayLiteralExpression(expression) ? [...expression.elements] : [],
      );
    const data = file
      .nodes(ts.isCallExpression)
      .filter(({ expression }) => /(?:node|Value)$/.test(file.textOf(expression)))
      .flatMap(({ arguments: [first] }) => first ?? []);
    return [...elements, ...data].map((node) => file.replace(node, `(${file.textOf(node)}).toFixed(6)`));
  },
};
