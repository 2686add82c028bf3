import ts from 'typescript';
import type { SlipFamily } from '../slip';

/** A `return` or `break` at the end of a loop's body, or a `return` of what follows a loop moved into it. */
export const loopLeftEarly: SlipFamily = {
  name: 'loop left early',
  isToken: false,
  patches: (file) => {
    const loops = file.all.filter((node) => ts.isForStatement(node) || ts.isForOfStatement(node));
    return loops.flatMap(({ statement, parent }) => {
      const last = ts.isBlock(statement) ? statement.statements.at(-1) : statement;
      if (!last) return [];
      const body = file.textOf(last);
      const end = (text: string) =>
        file.replace(last, ts.isBlock(statement) ? `${body} ${text}` : `{ ${body} ${text} }`);
      const returned = ts.isBlock(parent) ? parent.statements.find(ts.isReturnStatement) : undefined;
      return [end('break;'), ...(returned ? [end(file.textOf(returned))] : [])];
    });
  },
};
