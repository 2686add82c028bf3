import ts from 'typescript';
import type { SlipFamily } from '../slip';

/** A loop that starts one too late, or takes one step too many. */
export const loopBoundOff: SlipFamily = {
  name: 'loop bound off by one',
  isToken: true,
  patches: (file) =>
    file.nodes(ts.isForStatement).flatMap(({ initializer, condition }) => {
      const [declaration] = initializer && ts.isVariableDeclarationList(initializer) ? initializer.declarations : [];
      const start = declaration?.initializer;
      const bound = condition && ts.isBinaryExpression(condition) ? condition.operatorToken : undefined;
      const other = bound && { '<': '<=', '<=': '<', '>': '>=', '>=': '>' }[file.textOf(bound)];
      return [
        ...(start && ts.isNumericLiteral(start) ? [file.replace(start, String(Number(start.text) + 1))] : []),
        ...(bound && other ? [file.replace(bound, other)] : []),
      ];
    }),
};
