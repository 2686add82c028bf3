import type { Edit } from '../edit';
import { type Family, isCall, type Site } from '../site';
import { isReference } from './names';

/** Properties that are taken for each other. */
const OTHERS = new Map<string, readonly string[]>(
  Object.entries({
    data: ['grad'],
    grad: ['data'],
    backward: ['backwardStep'],
    backwardStep: ['backward'],
    length: ['size'],
  }),
);

/** Another property, one too many, or one that is missing. */
export const properties: Family = (site) => [...others(site), ...missing(site)];

function others(site: Site): Edit[] {
  const { node, type } = site;
  if (type !== 'MemberExpression' || node.computed === true) return [];
  const property = site.child('property');
  const name = property.name as string;
  const swapped = (OTHERS.get(name) ?? []).map((other) =>
    site.edit(property, other, { kind: 'property', cost: 0.9, change: `${name} to ${other}` }),
  );
  const isData = name === 'data' || name === 'grad';
  const dropped = isData
    ? [site.edit(node, site.text(site.child('object')), { kind: 'property', cost: 1, change: `no ${name}` })]
    : [];
  return [...swapped, ...dropped];
}

function missing(site: Site): Edit[] {
  const { parent, around } = site;
  const isObject = site.type === 'ThisExpression' || around.members.includes(`${site.text()}.data`);
  if (!isObject || !isReference(site) || parent?.type === 'MemberExpression') return [];
  if (parent && isCall(parent) && parent.callee === site.node) return [];
  return ['data', 'grad'].map((key) =>
    site.edit(site.node, `${site.text()}.${key}`, { kind: 'property', cost: 1, change: `add ${key}` }),
  );
}
