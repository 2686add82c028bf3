import ts from 'typescript';
import type { SlipFamily } from '../slip';

/** `out.data` for `out.grad`, and the other way round. */
export const dataForGrad: SlipFamily = {
  name: 'data for grad',
  isToken: true,
  patches: (file) =>
    file
      .nodes(ts.isPropertyAccessExpression)
      .filter(({ name }) => name.text === 'data' || name.text === 'grad')
      .map(({ name }) => file.replace(name, name.text === 'data' ? 'grad' : 'data')),
};
