import ts from 'typescript';
import type { SlipFamily } from '../slip';

/** A default of a parameter with another exponent, or none at all. */
export const defaultStepChanged: SlipFamily = {
  name: 'default step changed',
  isToken: true,
  patches: (file) => {
    const parameters = file.nodes(ts.isParameter).flatMap(({ initializer }) => initializer ?? []);
    const constants = file
      .nodes(ts.isNumericLiteral)
      .filter((node) => /e-/.test(file.textOf(node)) && !parameters.includes(node));
    const others = ['1e-1', '1e-2', '1e-4', '1e-5', '1e-8', '1e-16', '1e6'];
    return [...parameters, ...constants].flatMap((node) => others.map((other) => file.replace(node, other)));
  },
};
