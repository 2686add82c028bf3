/** How the nodes of a tree are found and told. */
export interface TreeOptions<Node> {
  /** The nodes below a node. */
  below(node: Node): readonly Node[];
  /** A node in one line. */
  describe(node: Node): string;
  /** The most lines. What is left out is counted. */
  most: number;
}

/** A tree with its root on top, a line for each node. A node that occurs again is not taken apart again. */
export function treeLines<Node>(root: Node, { below: nodesBelow, describe, most }: TreeOptions<Node>): string[] {
  const lines: string[] = [];
  const seen = new Set<Node>();
  let count = 0;
  const stack = [{ node: root, before: '', below: '' }];
  for (let top = stack.pop(); top; top = stack.pop()) {
    const { node, before, below } = top;
    const children = nodesBelow(node);
    const isRepeated = seen.has(node) && children.length > 0;
    count += 1;
    if (count <= most) lines.push(`${before}${describe(node)}${isRepeated ? ' (taken apart above)' : ''}`);
    if (seen.has(node)) continue;
    seen.add(node);
    // The last one pushed is the first one printed.
    for (const [index, child] of [...children.entries()].reverse()) {
      const isLast = index === children.length - 1;
      // The lines of a long chain would grow with its length.
      const [edge, space] = count > most ? ['', ''] : [isLast ? '└─ ' : '├─ ', isLast ? '   ' : '│  '];
      stack.push({ node: child, before: `${below}${edge}`, below: `${below}${space}` });
    }
  }
  if (count > most) lines.push(`… and ${count - most} more`);
  return lines;
}
