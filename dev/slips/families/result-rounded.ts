import ts from 'typescript';
import type { SlipFamily } from '../slip';

/** A component, or the data of a result, with few decimals. */
export const resultRounded: SlipFamily = {
  name: 'result rounded',
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
    return [...elements, ...data].flatMap((node) => {
      const text = file.textOf(node);
      return [`Number((${text}).toFixed(4))`, `Math.round(${text})`, `Math.round((${text}) * 100) / 100`].map(
        (rounded) => file.replace(node, rounded),
      );
    });
  },
};
