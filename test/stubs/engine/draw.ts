/** What is drawn of a Value. Anything that has these can be drawn. */
export interface Drawable {
  readonly data: number;
  readonly grad: number;
  readonly op: string;
  readonly label: string;
  readonly parents: readonly Drawable[];
}

/**
 * The graph that a Value was computed from, in the language of Graphviz: https://graphviz.org/doc/info/lang.html.
 *
 * Each Value is a box with its label, data and grad. Each operation is a node of its own, between operands and result.
 * The same graph gives the same text.
 */
export function toDot(value: Drawable): string {
  const names = nameNodes(value);
  const lines = [...names].flatMap(([node, name]) => {
    const { op, parents } = node;
    const [data, grad] = [node.data.toFixed(4), node.grad.toFixed(4)];
    const box = `${name} [shape=record label="{ ${escaped(node.label)} | data ${data} | grad ${grad} }"]`;
    const target = op === '' ? name : `${name}op`;
    const operation = op === '' ? [] : [`${target} [label="${escaped(op)}"]`, `${target} -> ${name}`];
    // A parent that is used twice has one edge.
    return [box, ...operation, ...[...new Set(parents)].map((parent) => `${names.get(parent)} -> ${target}`)];
  });
  return ['digraph {', '  rankdir=LR', ...lines.map((line) => `  ${line}`), '}', ''].join('\n');
}

/** Names each node, from the last result back to the first operands. A loop, as recursion overflows on long chains. */
function nameNodes(root: Drawable): Map<Drawable, string> {
  const names = new Map<Drawable, string>();
  const stack = [root];
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (names.has(node)) continue;
    names.set(node, `v${names.size}`);
    // The last one pushed is the first one named.
    for (const parent of [...node.parents].reverse()) stack.push(parent);
  }
  return names;
}

/** A text as Graphviz reads it within quotes, in a box that `|` divides. */
function escaped(text: string): string {
  return text.replaceAll(/[\\{}|<>"]/g, '\\$&').replaceAll(/\r\n?|\n/g, '\\n');
}
