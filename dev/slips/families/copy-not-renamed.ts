import ts from 'typescript';
import type { RightFile } from '../right-file';
import type { Patch, SlipFamily } from '../slip';

/** A line copied from the one above, in which one name was not renamed. */
export const copyNotRenamed: SlipFamily = {
  name: 'copied line not renamed',
  isToken: false,
  patches: (file) => {
    const blocks = file.nodes(ts.isBlock).map(({ statements }) => [...statements]);
    const arrays = file.nodes(ts.isArrayLiteralExpression).map(({ elements }) => [...elements]);
    return [...blocks, ...arrays].flatMap((list: ts.Node[]) =>
      list.slice(1).flatMap((node, index) => notRenamed(file, list[index] as ts.Node, node)),
    );
  },
};

/** The patches that give the copy one name of the line above, where both lines have the same shape. */
function notRenamed(file: RightFile, above: ts.Node, copy: ts.Node): Patch[] {
  const [one, other] = [above, copy].map((node) => leavesOf(node));
  if (!one || !other || one.length !== other.length || one.length < 5) return [];
  if (one.some((leaf, index) => leaf.kind !== other[index]?.kind)) return [];
  return other.flatMap((leaf, index) => {
    const name = file.textOf(one[index] as ts.Node);
    const isDeclared = ts.isVariableDeclaration(leaf.parent) && leaf.parent.name === leaf;
    const isWord = ts.isIdentifier(leaf) || leaf.kind === ts.SyntaxKind.ThisKeyword;
    return isWord && !isDeclared && name !== file.textOf(leaf) ? [file.replace(leaf, name)] : [];
  });
}

function leavesOf(node: ts.Node): ts.Node[] {
  const children = node.getChildren();
  return children.length === 0 ? [node] : children.flatMap(leavesOf);
}
