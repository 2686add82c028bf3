import type { Family } from '../site';

const OTHERS: Readonly<Record<string, readonly string[]>> = {
  '=': ['+='],
  '+=': ['=', '-='],
  '-=': ['+=', '='],
  '*=': ['+=', '='],
  '/=': ['+=', '='],
};

/** A sign that is wrong in a sum of many steps is that of the step, not one in what it adds. */
const COSTS: Readonly<Record<string, number>> = { '+=': 0.8, '-=': 0.93 };

/** `=` and `+=` taken for each other. */
export const assignments: Family = (site) => {
  const { node, type, parsed } = site;
  if (type !== 'AssignmentExpression') return [];
  const operator = node.operator as string;
  const [left, right] = [site.child('left'), site.child('right')];
  const start = left.end + parsed.source.slice(left.end, right.start).indexOf(operator);
  return (OTHERS[operator] ?? []).map((other) =>
    site.edit({ start, end: start + operator.length }, other, {
      kind: 'assignment',
      cost: COSTS[other] ?? 1,
      change: `${operator} to ${other}`,
    }),
  );
};
