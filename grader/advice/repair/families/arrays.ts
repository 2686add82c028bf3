import type { Edit } from '../edit';
import type { Family, Site } from '../site';

const INVERSE: Readonly<Record<string, string>> = { '+=': '-=', '-=': '+=', '*=': '/=', '/=': '*=' };

/** An element of an array that stays changed, or an array that is not copied. */
export const arrays: Family = (site) => [...putBack(site), ...copied(site)];

/** The inverse of a change of an element, or its old value, at the end of the block. */
function putBack(site: Site): Edit[] {
  const { node, parent, ancestors } = site;
  if (site.type !== 'AssignmentExpression' || parent?.type !== 'ExpressionStatement') return [];
  const target = site.child('left');
  const list = ancestors[1]?.type === 'BlockStatement' ? (ancestors[1].body as Site['node'][]) : [];
  const last = list.at(-1);
  if (target.type !== 'MemberExpression' || target.computed !== true || !last || last === parent) return [];
  const inverse = INVERSE[node.operator as string];
  const left = site.text(target);
  const values = inverse ? [`${left} ${inverse} ${site.text(site.child('right'))};`] : [];
  const olds = site.around.numbers.map((name) => `${left} = ${name};`);
  const words = { kind: 'statement', cost: 1.1, change: 'put back', place: last };
  const at = last.type === 'ReturnStatement' ? last.start : last.end;
  return [...values, ...olds].map((text) => site.inserted(at, ` ${text} `, words));
}

/** `[...point]` for `point`, where elements of the new name are changed. */
function copied(site: Site): Edit[] {
  const { parent, parsed } = site;
  if (site.type !== 'Identifier' || !site.is('VariableDeclarator', 'init')) return [];
  const { name } = (parent?.id ?? {}) as { name?: string };
  if (name === undefined || !parsed.source.includes(`${name}[`)) return [];
  return [site.replaced(`[...${site.text()}]`, { kind: 'copy', cost: 0.9, change: 'copy' })];
}
