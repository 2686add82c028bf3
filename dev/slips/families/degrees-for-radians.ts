import ts from 'typescript';
import type { SlipFamily } from '../slip';

/** The cosine of an angle that was converted once too often. */
export const degreesForRadians: SlipFamily = {
  name: 'degrees for radians',
  isToken: false,
  patches: (file) =>
    file
      .nodes(ts.isCallExpression)
      .filter(({ expression }) => /^Math\.(?:cos|sin)$/.test(file.textOf(expression)))
      .flatMap(({ arguments: [argument] }) =>
        argument ? [file.replace(argument, `(${file.textOf(argument)}) * Math.PI / 180`)] : [],
      ),
};
