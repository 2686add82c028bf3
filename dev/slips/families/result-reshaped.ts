import ts from 'typescript';
import type { SlipFamily } from '../slip';

/** An object, a deeper array or a shorter one in place of the array that is wanted. */
export const resultReshaped: SlipFamily = {
  name: 'result of another shape',
  isToken: false,
  patches: (file) =>
    file.nodes(ts.isReturnStatement).flatMap(({ expression: array }) => {
      if (!array || !ts.isArrayLiteralExpression(array) || array.elements.length < 2) return [];
      const texts = array.elements.map((element) => file.textOf(element));
      return [
        file.replace(array, `{ ${texts.map((text, index) => `${'abc'[index] ?? 'd'}: ${text}`).join(', ')} }`),
        file.replace(array, `[[${texts.join(', ')}]]`),
        file.replace(array, `[${texts.slice(0, -1).join(', ')}]`),
      ];
    }),
};
