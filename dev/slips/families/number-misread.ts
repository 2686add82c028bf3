import ts from 'typescript';
import type { SlipFamily } from '../slip';

/** `2.5` read as `25` or `2.4`, `3` as `8`: another digit, or the point left out. */
export const numberMisread: SlipFamily = {
  name: 'number misread',
  isToken: true,
  patches: (file) =>
    file.nodes(ts.isNumericLiteral).flatMap((node) => {
      const text = file.textOf(node);
      const last = text.search(/\d$/);
      const digit = last < 0 ? undefined : (Number(text[last]) + 5) % 10;
      return [
        ...(digit === undefined ? [] : [file.replace(node, text.slice(0, last) + digit)]),
        ...(/^\d\.\d$/.test(text) ? [file.replace(node, text.replace('.', ''))] : []),
        ...(/^\d$/.test(text) ? [file.replace(node, `0.${text}`)] : []),
      ];
    }),
};
