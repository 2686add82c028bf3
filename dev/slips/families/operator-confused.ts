import ts from 'typescript';
import type { SlipFamily } from '../slip';

const CONFUSED: Readonly<Record<string, readonly string[]>> = { '*': ['/', '+', '**'], '/': ['*'], '**': ['*'] };

/** `a / b` for `a * b`, `a * 2` for `a ** 2`. */
export const operatorConfused: SlipFamily = {
  name: 'operator confused',
  isToken: true,
  patches: (file) =>
    file
      .nodes(ts.isBinaryExpression)
      .flatMap(({ operatorToken }) =>
        (CONFUSED[file.textOf(operatorToken)] ?? []).map((other) => file.replace(operatorToken, other)),
      ),
};
