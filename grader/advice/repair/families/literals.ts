import type { Family, Site } from '../site';

/** Another number in place of a number, or a name. */
export const literals: Family = (site) => {
  const { node, type, around } = site;
  if (type !== 'Literal' || typeof node.value !== 'number' || isKey(site)) return [];
  const value = node.value;
  const near = [value + 1, value - 1, value * 2, value / 2, 1 / value, value * 10, value / 10]
    .filter((one) => Number.isFinite(one) && one !== value)
    .map((one, rank) => ({ text: plainNumber(one), cost: 1 + 0.02 * rank }));
  const others = around.literals.filter((text) => Number(text) !== value).map((text) => ({ text, cost: 1.15 }));
  // `const h = 1e-6`, beside a parameter that is not used.
  const nameCost = site.is('VariableDeclarator', 'init') ? 1 : 1.25;
  const names = [...around.numbers, ...around.members].map((text) => ({ text, cost: nameCost }));
  const seen = new Set<string>();
  return [...near, ...others, ...names]
    .filter(({ text }) => !seen.has(text) && seen.add(text))
    .map(({ text, cost }) => site.replaced(text, { kind: 'number', cost }));
};

/** A number as JavaScript writes it, where a fraction is shorter as one. */
function plainNumber(value: number): string {
  const inverse = 1 / value;
  if (Number.isInteger(inverse) && inverse > 2 && !Number.isInteger(value)) return `1 / ${inverse}`;
  return String(value);
}

function isKey(site: Site): boolean {
  return site.is('Property', 'key');
}
