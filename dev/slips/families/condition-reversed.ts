import ts from 'typescript';
import type { SlipFamily } from '../slip';

/** A condition the wrong way round. */
export const conditionReversed: SlipFamily = {
  name: 'condition reversed',
  isToken: false,
  patches: (file) => {
    const conditions = [
      ...file.nodes(ts.isIfStatement).map(({ expression }) => expression),
      ...file.nodes(ts.isConditionalExpression).map(({ condition }) => condition),
    ];
    return conditions.map((node) => file.replace(node, `!(${file.textOf(node)})`));
  },
};
