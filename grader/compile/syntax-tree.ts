import type { SyntaxNode, Transpiler } from './transpiler';

/** Searches the syntax tree of one file. */
export class SyntaxTree {
  constructor(
    readonly root: SyntaxNode,
    private readonly visitorKeys: Transpiler['visitorKeys'],
  ) {}

  /** The children of a node, in reading order. */
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

  /** The first node that matches, in reading order, among `from` and its descendants. */
  find(matches: (node: SyntaxNode) => boolean, from = this.root): SyntaxNode | undefined {
    if (matches(from)) return from;
    for (const child of this.children(from)) {
      const found = this.find(matches, child);
      if (found) return found;
    }
    return undefined;
  }

  /** The last node that matches, in reading order, among `from` and its descendants. */
  findLast(matches: (node: SyntaxNode) => boolean, from = this.root): SyntaxNode | undefined {
    for (const child of this.children(from).reverse()) {
      const found = this.findLast(matches, child);
      if (found) return found;
    }
    return matches(from) ? from : undefined;
  }
}

/** The line of an offset. The first is 1. */
export function lineAt(source: string, offset: number): number {
  let line = 1;
  for (let at = source.indexOf('\n'); at >= 0 && at < offset; at = source.indexOf('\n', at + 1)) line += 1;
  return line;
}

/** Tells the lines of many offsets: `lineAt` reads the file from its beginning for each. */
export function lineReader(source: string): (offset: number) => number {
  const ends: number[] = [];
  for (let at = source.indexOf('\n'); at >= 0; at = source.indexOf('\n', at + 1)) ends.push(at);
  return (offset) => {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((ends[middle] as number) < offset) low = middle + 1;
      else high = middle;
    }
    return low + 1;
  };
}
