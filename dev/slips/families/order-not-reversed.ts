import ts from 'typescript';
import type { SlipFamily } from '../slip';

/** The walk from the first node to the last, where the last must come first. */
export const orderNotReversed: SlipFamily = {
  name: 'order not reversed',
  isToken: false,
  patches: (file) =>
    file
      .nodes(ts.isCallExpression)
      .flatMap((call) =>
        ts.isPropertyAccessExpression(call.expression) && /everse/.test(call.expression.name.text)
          ? [file.replace(call, file.textOf(call.expression.expression))]
          : [],
      ),
};
