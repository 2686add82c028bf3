import type { Family } from '../site';
import { grouped } from '../site';

/** A condition that is wrong, or one too many. */
export const conditions: Family = (site) => {
  const { node, type } = site;
  const words = { kind: 'condition', cost: 1.05 };
  if (type === 'ConditionalExpression') {
    const [yes, no] = [site.text(site.child('consequent')), site.text(site.child('alternate'))];
    return [site.replaced(yes, { ...words, change: 'yes' }), site.replaced(no, { ...words, change: 'no' })];
  }
  if (type === 'LogicalExpression') {
    const [left, right] = [site.text(site.child('left')), site.text(site.child('right'))];
    return [site.replaced(left, { ...words, change: 'left' }), site.replaced(right, { ...words, change: 'right' })];
  }
  if (type === 'BinaryExpression' && node.operator === 'in') {
    const asked = `${grouped(site.text(site.child('right')))}.has(${site.text(site.child('left'))})`;
    return [site.replaced(asked, { ...words, change: 'has' })];
  }
  if (type !== 'IfStatement') return [];
  const test = site.child('test');
  const negated = site.edit(test, `!(${site.text(test)})`, { ...words, change: 'not', place: test });
  const body = site.text(site.child('consequent'));
  const always = site.edit(node, body, { ...words, cost: 1.2, change: 'always', place: test });
  const { alternate } = node as unknown as { alternate: typeof node | null };
  const never = site.edit(node, alternate ? site.text(alternate) : '', { ...words, change: 'never', place: node });
  return [never, negated, always];
};
