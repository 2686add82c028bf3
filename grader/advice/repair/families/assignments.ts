import type { Family } from '../site';

const OTHERS: Readonly<Record<string, readonly string[]>> = {
  '=': ['+='],
  '+=': ['=', '-='],
  '-=': ['+=', '='],
  '*=': ['+=', '='],
  '/=': ['+=', '='],
};

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
      cost: other === '+=' ? 0.8 : 1,
      change: `${operator} to ${other}`,
    }),
  );
};
