const TERMS = {
  a: [(a) => -3 * a ** 2, (a) => -1 / 2 / a ** 0.5],
  b: [(b) => 3 * Math.cos(3 * b), (b) => 2.5 * b ** 1.5],
  c: [(c) => 1 / c ** 2],
} satisfies Record<string, ((x: number) => number)[]>;

const total = (terms: ((x: number) => number)[], x: number) => terms.reduce((sum, term) => sum + term(x), 0);

export function gradf(a: number, b: number, c: number): [number, number, number] {
  return [total(TERMS.a, a), total(TERMS.b, b), total(TERMS.c, c)];
}
