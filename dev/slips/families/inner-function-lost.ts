import ts from 'typescript';
import type { SlipFamily } from '../slip';

/** `Math.cos(b)` for `Math.cos(3 * b)`: an argument without a part of it. */
export const innerFunctionLost: SlipFamily = {
  name: 'inner function lost',
  isToken: false,
  patches: (file) =>
    file
      .nodes(ts.isCallExpression)
      .filter(({ expression }) => file.textOf(expression).startsWith('Math.'))
      .flatMap(({ arguments: [argument] }) =>
        argument && ts.isBinaryExpression(argument)
          ? [argument.left, argument.right].map((kept) => file.replace(argument, file.textOf(kept)))
          : [],
      ),
};
