import { isNear, short } from './graph';

/** Exponents by the names of variables. */
export type Powers = Readonly<Record<string, number>>;

/**
 * A product as a learner reads it: `-a / b**2`.
 *
 * @param isPower true if `out` is a to the power n, which is written so: `n · a**(n - 1)`
 */
export function productText(constant: number, powers: Powers, isPower: boolean): string {
  const { a = 0, out = 0, ...others } = powers;
  const asPower = isPower && out === 1 ? [`a**${exponentText(a)}`] : [];
  const left = asPower.length > 0 ? others : { ...others, a, out };
  const factors = Object.entries(left).sort(([one], [other]) => order(one) - order(other));
  const above = [...factors.filter(([, power]) => power > 0).map(factorText), ...asPower];
  const below = factors.filter(([, power]) => power < 0).map(([name, power]) => factorText([name, -power]));
  const rounded = isNear(constant, Math.round(constant)) ? Math.round(constant) : constant;
  const sign = rounded < 0 ? '-' : '';
  const size = Math.abs(rounded) === 1 && above.length > 0 ? [] : [short(Math.abs(rounded))];
  const top = sign + [...size, ...above].join(' · ');
  if (below.length === 0) return top;
  return `${top} / ${below.length > 1 ? `(${below.join(' · ')})` : below[0]}`;
}

/** `n`, `(n + 1)` */
function exponentText(added: number): string {
  if (added === 0) return 'n';
  return added > 0 ? `(n + ${added})` : `(n - ${-added})`;
}

function factorText([name, power]: readonly [string, number]): string {
  const what = name === 'out' ? 'the result' : name;
  return power === 1 ? what : `${name === 'out' ? `(${what})` : what}**${power}`;
}

/** A factor n comes first, then the operands. */
function order(name: string): number {
  return ['n', 'a', 'b', 'out'].indexOf(name);
}
