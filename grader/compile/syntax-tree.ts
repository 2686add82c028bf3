import type { SyntaxNode, Transpiler } from './transpiler';

/** The syntax tree of one file, to be searched. */
export class SyntaxTree {
  constructor(
    readonly root: SyntaxNode,
    private readonly visitorKeys: Transpiler['visitorKeys'],
  ) {}

  /** The nodes directly below one, in reading order. */
  children(node: SyntaxNode): SyntaxNode[] {
    const nodes: SyntaxNode[] = [];
    for (const key of this.visitorKeys[node.type] ?? []) {
      const value = node[key] as SyntaxNode | (SyntaxNode | null)[] | null | undefined;
      if (Array.isArray(value)) {
        for (const item of value) if (item) nodes.push(item);
      } else if (value) nodes.push(value);
    }
    return nodes;
  }

  /** The first node that matches, in reading order, among `from` and what is below it. */
  find(matches: (node: SyntaxNode) => boolean, from = this.root): SyntaxNode | undefined {
    if (matches(from)) return from;
    for (const child of this.children(from)) {
      const found = this.find(matches, child);
      if (found) return found;
    }
    return undefined;
  }

  /** The last node that matches, in reading order, among `from` and what is below it. */
  findLast(matches: (node: SyntaxNode) => boolean, from = this.root): SyntaxNode | undefined {
    for (const child of this.children(from).reverse()) {
      const found = this.findLast(matches, child);
      if (found) return found;
    }
    return matches(from) ? from : undefined;
  }
}

/** Line and column of an offset. Both count from 1. */
export function positionAt(source: string, offset: number): { line: number; column: number } {
  const lines = source.slice(0, offset).split('\n');
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
}
