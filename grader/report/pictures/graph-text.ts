import type { GraphNode, GraphPicture } from '../../core/picture';

/** The font for which Graphviz knows the widths of characters. */
const FONT = 'fontname="Helvetica,Arial,sans-serif" fontsize=13';

/** Room in inches beside and above the text of a box: the font that a browser takes instead can be wider. */
const MARGIN = 'margin="0.2,0.055"';

/**
 * A graph in the language of Graphviz. Each number is a box `label | data | grad`, each operation a node of its own. A
 * wrong box has a thick border, a cross, and what is right below; classes give the colours.
 */
export function graphText({ nodes, hasGradients }: GraphPicture): string {
  const lines = nodes.flatMap((node, index) => [
    `v${index} [label="${fieldsOf(node, hasGradients).join(' | ')}"${isWrong(node) ? ' class="off" penwidth=3' : ''}]`,
    ...(node.operation === ''
      ? []
      : [`o${index} [shape=ellipse label="${escaped(node.operation)}"]`, `o${index} -> v${index}`]),
    // An operand that is used twice has one edge.
    ...[...new Set(node.operands)].map((operand) => `v${operand} -> o${index}`),
  ]);
  const head = [
    'rankdir=LR',
    'bgcolor="transparent"',
    `node [shape=record ${MARGIN} ${FONT}]`,
    'edge [arrowsize=0.7]',
    'ordering=in',
  ];
  return ['digraph {', ...[...head, ...lines].map((line) => `  ${line}`), '}', ''].join('\n');
}

/** The fields of a box from top to bottom. */
function fieldsOf(node: GraphNode, hasGradients: boolean): string[] {
  const { label, data, grad, expectedData, expectedGrad, isDataWrong, isGradWrong, isFirstWrong } = node;
  const number = (name: string, yours: number | string, expected: number | null, isNumberWrong: boolean) =>
    isNumberWrong
      ? `✗ ${name} ${escaped(shortNumber(yours))}\\nshould be ${shortNumber(expected ?? '')}`
      : `${name} ${escaped(shortNumber(yours))}`;
  return [
    ...(isFirstWrong ? ['look here first'] : []),
    ...(label === '' ? [] : [escaped(label)]),
    number('data', data, expectedData, isDataWrong),
    ...(hasGradients ? [number('grad', grad, expectedGrad, isGradWrong)] : []),
  ];
}

export function isWrong({ isDataWrong, isGradWrong }: GraphNode): boolean {
  return isDataWrong || isGradWrong;
}

/** A number with as many digits as a box has room for. */
export function shortNumber(number: number | string): string {
  return typeof number === 'number' ? String(Number(number.toPrecision(5))) : number;
}

/** A text as Graphviz reads it within quotes, in a box that `|` divides. */
function escaped(text: string): string {
  return text.replaceAll(/[\\{}|<>"]/g, '\\$&').replaceAll(/\r\n?|\n/g, ' ');
}
