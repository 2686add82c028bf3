import ts from 'typescript';
import type { SlipFamily } from '../slip';

/** An exponent that is one too large or too small. */
export const exponentOff: SlipFamily = {
  name: 'exponent off by one',
  isToken: false,
  patches: (file) => {
    const powers = file
      .nodes(ts.isBinaryExpression)
      .filter(({ operatorToken }) => operatorToken.kind === ts.SyntaxKind.AsteriskAsteriskToken)
      .map(({ right }) => right);
    const calls = file
      .nodes(ts.isCallExpression)
      .filter(({ expression }) => file.textOf(expression) === 'Math.pow')
      .flatMap((call) => call.arguments[1] ?? []);
    return [...powers, ...calls].flatMap((exponent) => {
      const text = file.textOf(exponent);
      const number = Number(text.replace(/^\((.*)\)$/, '$1'));
      const others = Number.isNaN(number) ? [`(${text} + 1)`, `(${text} - 1)`] : [number + 1, number - 1].map(String);
      return others.map((other) => file.replace(exponent, other));
    });
  },
};
