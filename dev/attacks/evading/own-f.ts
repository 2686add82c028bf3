// A copy of f of its own, so that it is not seen where it is asked.
// exercise: 02-numerical-gradient
// points: 11

const f = (a: number, b: number, c: number) => -(a ** 3) + Math.sin(3 * b) - 1 / c + b ** 2.5 - a ** 0.5;
export function numericalGradient(a: number, b: number, c: number, h = 1e-6) {
  const f0 = f(a, b, c);
  return [(f(a + h, b, c) - f0) / h, (f(a, b + h, c) - f0) / h, (f(a, b, c + h) - f0) / h];
}
