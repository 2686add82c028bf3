import type { Edit } from '../edit';
import { type Family, grouped, isCall, type Site } from '../site';

const COST = 1;

/** Other parentheses around the same operands. */
export const groupings: Family = (site) => {
  switch (site.type) {
    case 'BinaryExpression':
      return [...regrouped(site), ...intoCall(site)];
    case 'ParenthesizedExpression':
      return [site.edit(site.node, site.text(site.child('expression')), { kind: 'grouping', cost: COST })].map(plainly);
    case 'UnaryExpression':
      return minusOutside(site);
    case 'CallExpression':
      return outOfCall(site);
    default:
      return [];
  }
};

/** The text of such an edit holds names, which are no part of the change. */
function plainly(edit: Edit): Edit {
  return { ...edit, like: edit.like.replace(edit.text, '') };
}

/** `(a op b) op c` for `a op (b op c)`, and the other way round, where no parentheses stand. */
function regrouped(site: Site): Edit[] {
  const [left, right] = [site.child('left'), site.child('right')];
  const edits: Edit[] = [];
  const around = (start: number, end: number, side: string) =>
    edits.push(site.edit({ start, end }, `(${site.text({ start, end })})`, words(side)));
  // In `n * x ** n - 1` the exponent alone may be meant.
  for (let inner = left; inner.type === 'BinaryExpression'; ) {
    inner = inner.right as Site['node'];
    around(inner.start, right.end, 'to the right');
  }
  for (let inner = right; inner.type === 'BinaryExpression'; ) {
    inner = inner.left as Site['node'];
    around(left.start, inner.end, 'to the left');
  }
  return edits;
}

function words(change: string) {
  return { kind: 'grouping', cost: COST, change };
}

/** `f(a) * b` for `f(a * b)`. */
function intoCall(site: Site): Edit[] {
  let call = site.child('left');
  const right = site.child('right');
  while (call.type === 'BinaryExpression') call = call.right as Site['node'];
  const last = isCall(call) ? (call.arguments as { end: number }[]).at(-1) : undefined;
  if (!last) return [];
  const moved = site.text({ start: call.end, end: right.end });
  const text = site.text({ start: call.start, end: last.end }) + moved + site.text({ start: last.end, end: call.end });
  const range = { start: call.start, end: right.end };
  return [site.edit(range, text, { ...words('into a call'), place: range })];
}

/** `f(a * b)` for `f(a) * b`. */
function outOfCall(site: Site): Edit[] {
  const list = site.node.arguments as Site['node'][];
  const last = list.at(-1);
  if (last?.type !== 'BinaryExpression') return [];
  const { left, right } = last as unknown as Record<'left' | 'right', { start: number; end: number }>;
  const moved = site.text({ start: left.end, end: right.end });
  const call =
    site.text({ start: site.node.start, end: left.end }) + site.text({ start: right.end, end: site.node.end });
  return [site.replaced(`${call}${moved}`, words('out of a call'))];
}

/** `(-a) ** 2` for `-(a ** 2)`. */
function minusOutside(site: Site): Edit[] {
  const [inside, power] = site.ancestors;
  if (site.node.operator !== '-' || inside?.type !== 'ParenthesizedExpression') return [];
  if (power?.type !== 'BinaryExpression' || power.left !== inside) return [];
  const base = grouped(site.text(site.child('argument')));
  const rest = site.text({ start: inside.end, end: power.end });
  return [site.edit(power, `(-(${base}${rest}))`, { ...words('minus outside'), place: power })];
}
