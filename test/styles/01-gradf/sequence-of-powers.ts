/** Terms of f, each `factor · x to the power of n`; sin(3b) comes on its own. */
const POLYNOMIALS: Readonly<Record<'a' | 'b' | 'c', ReadonlyArray<{ factor: number; n: number }>>> = {
  a: [
    { factor: -1, n: 3 },
    { factor: -1, n: 0.5 },
  ],
  b: [{ factor: 1, n: 2.5 }],
  c: [{ factor: -1, n: -1 }],
};

const derivative = (variable: keyof typeof POLYNOMIALS, x: number): number => {
  let sum = 0;
  POLYNOMIALS[variable].forEach(({ factor, n }) => {
    sum += factor * n * x ** (n - 1);
  });
  return sum;
};

export const gradf = (a: number, b: number, c: number) =>
  [derivative('a', a), derivative('b', b) + 3 * Math.cos(3 * b), derivative('c', c)] as const;
