import type { Family } from '../site';

/** A parameter that lacks its default. */
export const defaults: Family = (site) => {
  const { node, type, parent, around } = site;
  if (type !== 'Identifier' || !/Function/.test(parent?.type ?? '')) return [];
  if (!(parent?.params as unknown[] | undefined)?.includes(node)) return [];
  return around.literals.map((text) =>
    site.inserted(node.end, ` = ${text}`, { kind: 'default', cost: 1.2, change: `default ${text}` }),
  );
};
