import type { GraphNode, GraphPicture } from '../../core/picture';
import { cleanSvg } from './clean-svg';
import { graphText, isWrong, shortNumber } from './graph-text';
import type { DrawingTools, Figure } from './tools';

/** Draws the graph of an expression. */
export function graphFigure(picture: GraphPicture, { viz }: Pick<DrawingTools, 'viz'>): Figure {
  const { nodes, hasGradients, test } = picture;
  const wrong = nodes.filter(isWrong).length;
  const svg = cleanSvg(viz.renderString(graphText(picture), { format: 'svg' }))
    // A point of Graphviz is shown as a pixel: its text then has the size of the page's.
    .replace(/width="([\d.]+)pt" height="([\d.]+)pt"/, 'width="$1" height="$2"');
  const title = wrong === 0 ? 'The graph of the expression' : 'The graph of the expression that failed';
  return {
    title,
    description: `In the test “${test}”: ${descriptionOf(nodes, wrong, hasGradients)}`,
    svg,
    legend: [],
    table: {
      head: ['value', 'made by', 'of', 'data', ...(hasGradients ? ['grad'] : []), ...(wrong > 0 ? ['should be'] : [])],
      rows: nodes.map((node) => rowOf(node, nodes, { hasGradients, hasWrong: wrong > 0 })),
    },
    notes: [],
  };
}

function descriptionOf(nodes: readonly GraphNode[], wrong: number, hasGradients: boolean): string {
  const read = 'Data flows from left to right';
  const both = hasGradients ? `${read}, gradients flow back from right to left.` : `${read}.`;
  if (wrong === 0) return `${nodes.length} values, all of them right. ${both}`;
  const first = nodes.findIndex(({ isFirstWrong }) => isFirstWrong);
  const { label, isDataWrong, operation, data, grad, expectedData, expectedGrad } = nodes[first] as GraphNode;
  const [what, yours, right] = isDataWrong ? ['data', data, expectedData] : ['grad', grad, expectedGrad];
  const users = nodes.flatMap((node) => (node.operands.includes(first) ? [`“${node.operation}”`] : []));
  const use = users.length === 0 ? 'the result' : `the operand of ${[...new Set(users)].join(' and ')}`;
  const where = isDataWrong ? (operation === '' ? 'which was given' : `made by “${operation}”`) : use;
  const count = `${wrong} of ${nodes.length} values ${wrong === 1 ? 'is' : 'are'} wrong`;
  const sentence = `${count}: each has a thick border, a cross, and what is right below.`;
  const numbers = `its ${what} is ${shortNumber(yours)} and should be ${shortNumber(right ?? '')}`;
  return `${sentence} Look first at ${label}, ${where}: ${numbers}. ${both}`;
}

function rowOf(
  node: GraphNode,
  nodes: readonly GraphNode[],
  { hasGradients, hasWrong }: { hasGradients: boolean; hasWrong: boolean },
): string[] {
  const { operation, operands, data, grad, expectedData, expectedGrad, isDataWrong, isGradWrong } = node;
  const right = [
    ...(isDataWrong ? [`data ${expectedData}`] : []),
    ...(isGradWrong ? [`grad ${expectedGrad}`] : []),
  ].join(', ');
  return [
    node.label,
    operation || 'given',
    operands.map((operand) => nodes[operand]?.label).join(', '),
    String(data),
    ...(hasGradients ? [String(grad)] : []),
    ...(hasWrong ? [right] : []),
  ];
}
