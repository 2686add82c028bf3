function* partials(a: number, b: number, c: number): Generator<number, void, undefined> {
  yield -3 * a ** 2 - 0.5 * a ** -0.5;
  yield 3 * Math.cos(3 * b) + 2.5 * b ** 1.5;
  yield c ** -2;
}

export const gradf = (...point: [number, number, number]) => [...partials(...point)];
