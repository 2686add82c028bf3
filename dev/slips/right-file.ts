import ts from 'typescript';
import type { Patch } from './slip';

/** The methods of exercise 04. */
export const OPERATIONS: readonly string[] = ['mul', 'pow', 'div', 'exp', 'log', 'neg', 'radd'];

/** A file of TypeScript and its syntax tree, without the types. */
export class RightFile {
  readonly source: ts.SourceFile;
  readonly all: readonly ts.Node[];

  constructor(readonly text: string) {
    this.source = ts.createSourceFile('slip.ts', text, ts.ScriptTarget.Latest, true);
    this.all = this.nodesFrom(this.source);
  }

  /** The nodes of one sort, in reading order. */
  nodes<N extends ts.Node>(is: (node: ts.Node) => node is N): N[] {
    return this.all.filter(is);
  }

  textOf(node: ts.Node): string {
    return node.getText(this.source);
  }

  replace(node: ts.Node, text: string): Patch {
    return { start: node.getStart(this.source), end: node.getEnd(), text };
  }

  insert(before: ts.Node, text: string): Patch {
    const start = before.getStart(this.source);
    return { start, end: start, text };
  }

  /** The operation whose own code holds an offset. Null if the code is shared, or the file has other parts. */
  partAt(offset: number): string | null {
    const isAround = (node: ts.Node) => node.getStart(this.source) <= offset && offset < node.getEnd();
    const names = this.all.filter(isAround).map((node) => operationName(node, this));
    return names.findLast((name) => name !== undefined) ?? null;
  }

  private nodesFrom(node: ts.Node): ts.Node[] {
    if (ts.isTypeNode(node) || ts.isImportDeclaration(node) || ts.isInterfaceDeclaration(node)) return [];
    if (ts.isTypeAliasDeclaration(node) || ts.isTypeParameterDeclaration(node)) return [];
    const nodes: ts.Node[] = [node];
    ts.forEachChild(node, (child) => {
      nodes.push(...this.nodesFrom(child));
    });
    return nodes;
  }
}

/** The operation that a method, property, function or variable is named after. */
function operationName(node: ts.Node, file: RightFile): string | undefined {
  const isNamed =
    ts.isMethodDeclaration(node) ||
    ts.isPropertyDeclaration(node) ||
    ts.isPropertyAssignment(node) ||
    ts.isFunctionDeclaration(node) ||
    ts.isVariableDeclaration(node);
  const name = isNamed && node.name ? file.textOf(node.name).replace(/['"]/g, '') : undefined;
  return name !== undefined && OPERATIONS.includes(name) ? name : undefined;
}
