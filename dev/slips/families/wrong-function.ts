import ts from 'typescript';
import type { SlipFamily } from '../slip';

const OTHERS: Readonly<Record<string, readonly string[]>> = {
  cos: ['sin', 'tan', 'cosh'],
  sin: ['cos'],
  log: ['log10', 'log2', 'log1p', 'exp'],
  exp: ['log', 'expm1', 'exp2'],
  sqrt: ['cbrt'],
  cbrt: ['sqrt'],
};

/** `Math.log10` for `Math.log`, the sine for the cosine. */
export const wrongFunction: SlipFamily = {
  name: 'wrong function of Math',
  isToken: true,
  patches: (file) =>
    file
      .nodes(ts.isPropertyAccessExpression)
      .filter(({ expression }) => file.textOf(expression) === 'Math')
      .flatMap(({ name }) => (OTHERS[name.text] ?? []).map((other) => file.replace(name, other))),
};
