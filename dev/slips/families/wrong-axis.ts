import ts from 'typescript';
import type { SlipFamily } from '../slip';

/** `f(a, b + h, c)` for `f(a + h, b, c)`: the step along the wrong axis, or along two. */
export const wrongAxis: SlipFamily = {
  name: 'wrong axis stepped',
  isToken: false,
  patches: (file) =>
    file.nodes(ts.isCallExpression).flatMap((call) => {
      const moved = call.arguments.find((argument) => ts.isBinaryExpression(argument));
      if (!moved || !ts.isBinaryExpression(moved) || call.arguments.length < 3) return [];
      const step = ` ${file.textOf(moved.operatorToken)} ${file.textOf(moved.right)}`;
      const others = call.arguments.filter((argument) => argument !== moved);
      return others.flatMap((other) =>
        [false, true].map((isKept) => {
          const texts = call.arguments.map((argument) => {
            if (argument === other) return file.textOf(argument) + step;
            return file.textOf(argument === moved && !isKept ? moved.left : argument);
          });
          return file.replace(call, `${file.textOf(call.expression)}(${texts.join(', ')})`);
        }),
      );
    }),
};
