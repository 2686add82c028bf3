import ts from 'typescript';

/** Rewrites an answer as a copy: own names changed, members in another order, no comments, another format. */
export function disguise(text: string): string {
  const source = ts.createSourceFile('answer.ts', text, ts.ScriptTarget.Latest, true);
  const names = new Map<string, string>();
  const collect = (node: ts.Node): void => {
    const isOwn = ts.isVariableDeclaration(node) || ts.isParameter(node);
    if (isOwn && ts.isIdentifier(node.name)) names.set(node.name.text, `other${names.size}`);
    ts.forEachChild(node, collect);
  };
  collect(source);
  const rename = (context: ts.TransformationContext) => {
    const visit = (node: ts.Node): ts.Node => {
      const { parent } = node;
      const isProperty = parent && ts.isPropertyAccessExpression(parent) && parent.name === node;
      if (ts.isIdentifier(node) && !isProperty && names.has(node.text))
        return ts.factory.createIdentifier(names.get(node.text) as string);
      const seen = ts.visitEachChild(node, visit, context);
      if (!ts.isClassDeclaration(seen)) return seen;
      const { modifiers, name, typeParameters, heritageClauses, members } = seen;
      return ts.factory.updateClassDeclaration(
        ...([seen, modifiers, name, typeParameters, heritageClauses, [...members].reverse()] as const),
      );
    };
    return (root: ts.SourceFile) => ts.visitNode(root, visit) as ts.SourceFile;
  };
  const { transformed } = ts.transform(source, [rename]);
  return ts.createPrinter({ removeComments: true }).printFile(transformed[0] as ts.SourceFile);
}
