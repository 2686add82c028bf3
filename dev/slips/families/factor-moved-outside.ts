import ts from 'typescript';
import type { SlipFamily } from '../slip';

/** `Math.cos(3) * b` for `Math.cos(3 * b)`: the parenthesis closes too early. */
export const factorMovedOutside: SlipFamily = {
  name: 'parenthesis closed too early',
  isToken: false,
  patches: (file) =>
    file
      .nodes(ts.isCallExpression)
      .filter(({ expression, arguments: all }) => file.textOf(expression).startsWith('Math.') && all.length === 1)
      .flatMap((call) => {
        const [argument] = call.arguments;
        if (!argument || !ts.isBinaryExpression(argument)) return [];
        const [left, operator, right] = [argument.left, argument.operatorToken, argument.right].map((node) =>
          file.textOf(node),
        );
        return [file.replace(call, `${file.textOf(call.expression)}(${left}) ${operator} ${right}`)];
      }),
};
