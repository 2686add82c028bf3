import { type Family, grouped, isCall } from '../site';

/** Another sign before a term, an argument, an exponent or a number. */
export const signs: Family = (site) => {
  const { node, type } = site;
  const isNegated = type === 'UnaryExpression' && (node.operator === '-' || node.operator === '+');
  if (isNegated) {
    const inner = site.text(site.child('argument'));
    if (node.operator === '-') return [site.edit(node, inner, { kind: 'sign', cost: 0.95, change: 'no minus' })];
    return [site.replaced(`-${grouped(inner)}`, { kind: 'sign', cost: 0.95, change: 'minus' })];
  }
  if (!isExpression(type) || !mayNegate(site)) return [];
  const text = grouped(site.text());
  return [site.edit(node, `-${text}`, { kind: 'sign', cost: hasNumber(site) ? 1 : 1.04, change: 'minus' })];
};

/** A minus is forgotten in `3 * x` rather than in `x * x`. */
function hasNumber({ node, type }: Parameters<Family>[0]): boolean {
  const sides = [node.left, node.right] as ({ type: string } | undefined)[];
  return type !== 'BinaryExpression' || sides.some((side) => side?.type === 'Literal');
}

function isExponent(site: Parameters<Family>[0]): boolean {
  return site.is('BinaryExpression', 'right') && site.parent?.operator === '**';
}

/** A sign before a factor is the same as one before the whole product, so only one of them is tried. */
function mayNegate(site: Parameters<Family>[0]): boolean {
  const { parent } = site;
  if (site.isDelimited) return !(parent && isCall(parent)) || parent.type === 'CallExpression';
  if (parent?.type === 'ArrowFunctionExpression' || site.is('Property', 'value')) return true;
  if (parent?.type !== 'BinaryExpression') return false;
  if (isExponent(site)) return true;
  return (parent.operator === '+' || parent.operator === '-') && parent.left === site.node;
}

const EXPRESSIONS = new Set([
  'BinaryExpression',
  'CallExpression',
  'Identifier',
  'Literal',
  'MemberExpression',
  'ParenthesizedExpression',
]);

function isExpression(type: string): boolean {
  return EXPRESSIONS.has(type);
}
