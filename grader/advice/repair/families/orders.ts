import type { Edit } from '../edit';
import { type Family, isCall, type Site } from '../site';

const UNORDERED = new Set(['+', '*', '===', '!==', '==', '!=']);

/** Operands, arguments or elements in another order. */
export const orders: Family = (site) => {
  const { node, type } = site;
  if (type === 'BinaryExpression' && !UNORDERED.has(node.operator as string)) {
    return [swapped(site, site.child('left'), site.child('right'))];
  }
  const list = isCall(node) ? node.arguments : type === 'ArrayExpression' ? node.elements : [];
  const [only] = list as Site['node'][];
  const callee = node.callee as Site['node'] | undefined;
  if (type === 'CallExpression' && callee?.type === 'MemberExpression' && only && (list as unknown[]).length === 1) {
    return [swapped(site, callee.object as Site['node'], only)];
  }
  const items = (list as (Site['node'] | null)[]).filter((item) => item !== null);
  return items.flatMap((one, index) => items.slice(index + 1).map((other) => swapped(site, one, other)));
};

function swapped(site: Site, one: Site['node'], other: Site['node']): Edit {
  const between = site.text({ start: one.end, end: other.start });
  const text = `${site.text(other)}${between}${site.text(one)}`;
  return site.edit({ start: one.start, end: other.end }, text, { kind: 'order', cost: 1, change: 'swapped' });
}
