import type { Family } from '../site';

/** What is written for each operator by mistake, with the likelier ones first. */
const OTHERS: Readonly<Record<string, readonly string[]>> = {
  '+': ['-', '*'],
  '-': ['+'],
  '*': ['**', '/', '+'],
  '/': ['*', '-', '**'],
  '**': ['*', '/'],
  '^': ['**'],
  '%': ['/'],
  '<': ['>', '<=', '>='],
  '>': ['<', '>=', '<='],
  '<=': ['<', '>='],
  '>=': ['>', '<='],
  '===': ['!=='],
  '!==': ['==='],
  '==': ['!=='],
  '!=': ['==='],
  '&&': ['||'],
  '||': ['&&', '??'],
};

const COST = 1;
/** `^` is hardly ever meant. */
const CARET_COST = 0.8;

/** Another operator between the same operands. */
export const operators: Family = (site) => {
  const { node, parsed, type } = site;
  if (type !== 'BinaryExpression' && type !== 'LogicalExpression') return [];
  const operator = node.operator as string;
  const between = { start: site.child('left').end, end: site.child('right').start };
  const start = between.start + parsed.source.slice(between.start, between.end).indexOf(operator);
  return (OTHERS[operator] ?? []).map((other, rank) =>
    site.edit({ start, end: start + operator.length }, other, {
      kind: 'operator',
      cost: (operator === '^' ? CARET_COST : COST) + 0.05 * rank,
      change: `${operator} to ${other}`,
    }),
  );
};
