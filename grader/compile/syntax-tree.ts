import { type Node, type ParseResult, parseSync, visitorKeys } from 'oxc-parser';

/** A node of the syntax tree as plain data: whoever walks it looks only at types, names, positions and children. */
export type Tree = Node & Record<string, unknown>;

/** Parses a learner's file. Offsets count characters. Errors are in the result, not thrown. */
export function parse(file: string, source: string): ParseResult {
  return parseSync(file, source, { lang: 'ts', sourceType: 'module' });
}

/** The first node, in reading order, that matches. */
export function find(tree: Tree, matches: (node: Tree) => boolean): Tree | undefined {
  if (matches(tree)) return tree;
  for (const child of children(tree)) {
    const found = find(child, matches);
    if (found) return found;
  }
  return undefined;
}

/** The last node, in reading order, that matches. */
export function findLast(tree: Tree, matches: (node: Tree) => boolean): Tree | undefined {
  for (const child of children(tree).reverse()) {
    const found = findLast(child, matches);
    if (found) return found;
  }
  return matches(tree) ? tree : undefined;
}

export function children(tree: Tree): Tree[] {
  const nodes: Tree[] = [];
  for (const key of visitorKeys[tree.type] ?? []) {
    const value = tree[key] as Tree | (Tree | null)[] | null | undefined;
    if (Array.isArray(value)) {
      for (const item of value) if (item) nodes.push(item);
    } else if (value) nodes.push(value);
  }
  return nodes;
}

/** Line and column of an offset; both count from 1. */
export function positionAt(source: string, offset: number): { line: number; column: number } {
  const lines = source.slice(0, offset).split('\n');
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
}
