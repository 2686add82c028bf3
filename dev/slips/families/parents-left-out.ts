import ts from 'typescript';
import type { SlipFamily } from '../slip';

/** A list of parents without one of them, or without any. */
export const parentsLeftOut: SlipFamily = {
  name: 'parents left out',
  isToken: false,
  patches: (file) =>
    file.nodes(ts.isArrayLiteralExpression).flatMap((list) => {
      const texts = list.elements.map((element) => file.textOf(element));
      if (!texts.includes('this') || list.parent.kind !== ts.SyntaxKind.CallExpression) return [];
      const others = texts.map((_, index) => texts.filter((_one, other) => other !== index));
      return [...others, ...(texts.length > 1 ? [[]] : [])].map((kept) => file.replace(list, `[${kept.join(', ')}]`));
    }),
};
