/** Factors that say something: a forgotten or doubled term, a wrong sign, a missing division. */
const TELLING = [-1, 2, 3, 4, 0.5, 0.25, 1 / 3, 10, 100, 1000, 0.1, 0.01, 0.001, 180 / Math.PI, Math.PI / 180];

/** How exact a factor must be to be no accident: a part of itself. */
const EXACT = 1e-6;

/** The simple number by which `yours` is off from `expected`, as words: `2 times`, `-1 times`; null when it is not a simple one. */
export function simpleFactor(expected: number, yours: number | string): string | null {
  if (typeof yours !== 'number' || expected === 0 || yours === 0) return null;
  const ratio = yours / expected;
  const sign = ratio < 0 && ratio !== -1 ? -1 : 1;
  const factor = TELLING.find((candidate) => Math.abs(sign * ratio - candidate) <= EXACT * Math.abs(candidate));
  return factor === undefined ? null : `${Number((sign * factor).toPrecision(6))} times`;
}
