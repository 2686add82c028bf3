/** The largest denominator of a simple fraction. */
const LARGEST_DENOMINATOR = 12;

/** The share by which a coefficient that was found may miss a simple number. */
const SHARE = 1e-7;

/** Larger numbers are decimals by chance. */
const LARGEST = 1_000;

/**
 * The simple number that a measured number stands for: a fraction with a denominator up to 12, or a decimal with four
 * digits behind the point. Undefined if there is none.
 */
export function simpleNumber(measured: number): number | undefined {
  if (!(Math.abs(measured) <= LARGEST)) return undefined;
  for (const denominator of [...Array.from({ length: LARGEST_DENOMINATOR }, (_, index) => index + 1), 10_000]) {
    const numerator = Math.round(measured * denominator);
    if (numerator !== 0 && Math.abs(numerator / denominator - measured) <= SHARE * Math.abs(measured))
      return numerator / denominator;
  }
  return undefined;
}

/** A coefficient as people write it: `2.5`, `1/3`. One that is not simple has six digits. */
export function coefficientText(coefficient: number): string {
  const simple = simpleNumber(coefficient);
  if (simple === undefined) return String(Number(coefficient.toPrecision(6)));
  if (Number(simple.toFixed(4)) === simple) return String(simple);
  for (let denominator = 2; denominator <= LARGEST_DENOMINATOR; denominator += 1) {
    const numerator = Math.round(simple * denominator);
    if (Math.abs(numerator / denominator - simple) <= 1e-12 * Math.abs(simple)) return `${numerator}/${denominator}`;
  }
  return String(simple);
}
