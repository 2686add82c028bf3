/** Factors that point to a cause: a forgotten or doubled term, a wrong sign, a missing division. */
const SIMPLE_FACTORS = [-1, 2, 3, 4, 0.5, 0.25, 1 / 3, 10, 100, 1000, 0.1, 0.01, 0.001, 180 / Math.PI, Math.PI / 180];

/** Relative difference below which a ratio counts as a factor and not as a coincidence. */
const FACTOR_TOLERANCE = 1e-6;

/** The simple factor between `yours` and `expected`, in words: `2 times`, `-1 times`; null if there is none. */
export function simpleFactor(expected: number, yours: number | string): string | null {
  if (typeof yours !== 'number' || expected === 0 || yours === 0) return null;
  const ratio = yours / expected;
  const sign = ratio < 0 && ratio !== -1 ? -1 : 1;
  const factor = SIMPLE_FACTORS.find(
    (candidate) => Math.abs(sign * ratio - candidate) <= FACTOR_TOLERANCE * Math.abs(candidate),
  );
  return factor === undefined ? null : `${Number((sign * factor).toPrecision(6))} times`;
}
