// Only arithmetic that each engine rounds alike: the sine and the powers of engines differ in their last digits.

/** Terms below this share of their sum change nothing. */
const NOTHING = 1e-18;

/** x to a power that is a multiple of a half. */
export function halfPower(x: number, exponent: number): number {
  const whole = Math.trunc(Math.abs(exponent));
  let power = Math.abs(exponent) === whole ? 1 : Math.sqrt(x);
  for (let count = 0; count < whole; count += 1) power *= x;
  return exponent < 0 ? 1 / power : power;
}

export function sine(x: number): number {
  const reduced = x - 2 * Math.PI * Math.round(x / (2 * Math.PI));
  return series(reduced, (term, n) => (-term * reduced * reduced) / (2 * n * (2 * n + 1)));
}

export function cosine(x: number): number {
  return sine(x + Math.PI / 2);
}

export function exponential(x: number): number {
  const small = x / 16;
  let power = series(1, (term, n) => (term * small) / n);
  for (let count = 0; count < 4; count += 1) power *= power;
  return power;
}

export function logarithm(x: number): number {
  if (!(x > 0)) return Number.NaN;
  let root = x;
  for (let count = 0; count < 4; count += 1) root = Math.sqrt(root);
  const ratio = (root - 1) / (root + 1);
  return 32 * series(ratio, (term, n) => (term * ratio * ratio * (2 * n - 1)) / (2 * n + 1));
}

/** Adds terms up, each made from the one before and its number, until they change nothing. */
function series(first: number, next: (term: number, n: number) => number): number {
  let sum = first;
  let term = first;
  for (let n = 1; Math.abs(term) > NOTHING * Math.abs(sum) && n < 100; n += 1) {
    term = next(term, n);
    sum += term;
  }
  return sum;
}
