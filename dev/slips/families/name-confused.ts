import ts from 'typescript';
import type { RightFile } from '../right-file';
import type { SlipFamily } from '../slip';

/** Another parameter or variable of the same function. */
export const nameConfused: SlipFamily = {
  name: 'name confused',
  isToken: true,
  patches: (file) =>
    file.nodes(ts.isIdentifier).flatMap((node) => {
      const names = isRead(node) ? namesAround(node, file) : [];
      if (!names.includes(node.text)) return [];
      return names.filter((name) => name !== node.text).map((name) => file.replace(node, name));
    }),
};

/** The names that the innermost function with names declares. */
function namesAround(node: ts.Node, file: RightFile): string[] {
  for (let at = node.parent; at; at = at.parent) {
    const names = ts.isFunctionLike(at) ? declaredIn(at, file) : [];
    if (names.includes(file.textOf(node))) return names;
  }
  return [];
}

function declaredIn(node: ts.SignatureDeclaration, file: RightFile): string[] {
  const [start, end] = [node.getStart(file.source), node.getEnd()];
  const declarations = file.all.filter((one) => ts.isParameter(one) || ts.isVariableDeclaration(one));
  return declarations
    .filter((one) => one.getStart(file.source) >= start && one.getEnd() <= end)
    .flatMap(({ name }) => (ts.isIdentifier(name) ? [name.text] : []));
}

/** Tells whether a name is used as a value. */
function isRead(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return parent.expression === node;
  if (ts.isBinaryExpression(parent)) return parent.right === node || parent.operatorToken.kind !== EQUALS;
  return ts.isCallExpression(parent) ? parent.expression !== node : ts.isArrayLiteralExpression(parent);
}

const EQUALS = ts.SyntaxKind.EqualsToken;
