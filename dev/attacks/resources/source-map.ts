// Names an endless file as its source map, and has a decorator, which is transpiled in another way.
// exercise: 01-gradf
// points: 20

/** The gradient of f at (a, b, c), term by term: power rule, chain rule, and 1/c as c⁻¹. */
export function gradf(a: number, b: number, c: number): [number, number, number] {
  const da = -3 * a ** 2 - 0.5 * a ** -0.5;
  const db = 3 * Math.cos(3 * b) + 2.5 * b ** 1.5;
  const dc = c ** -2;
  return [da, db, dc];
}

function keep(_: unknown, __: unknown): void {}

class Kept {
  @keep
  method(): void {}
}
new Kept().method();
//# sourceMappingURL=/dev/zero
