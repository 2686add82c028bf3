import { type Family, isCall } from '../site';

/** An element too many or too few in a list, such as the parents of a result. */
export const parents: Family = (site) => {
  const { node, type, around, parent } = site;
  if (type !== 'ArrayExpression') return [];
  const list = (node.elements as (typeof node | null)[]).filter((one) => one !== null);
  const words = { kind: 'elements', cost: 1 };
  const isOfResult = parent !== undefined && isCall(parent);
  const texts = list.map((one) => site.text(one));
  const fewer = texts.map((_, index) => texts.filter((__, at) => at !== index));
  const more = around.names.filter((name) => !texts.includes(name)).map((name) => [...texts, name]);
  const both = isOfResult && texts.length === 0 ? pairs(around.names) : [];
  const lists = [...more, ...fewer, ...both].map((elements) =>
    site.replaced(`[${elements.join(', ')}]`, { ...words, change: `${elements.length}` }),
  );
  const [only] = list;
  const flat = list.length === 1 && only?.type === 'ArrayExpression' ? [site.replaced(site.text(only), words)] : [];
  return [...flat, ...lists];
};

function pairs(names: readonly string[]): string[][] {
  return names.flatMap((one, index) => names.slice(index + 1).map((other) => [one, other]));
}
