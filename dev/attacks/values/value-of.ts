// Objects that turn into the right numbers.
// exercise: 01-gradf
// points: 0

export function gradf(a: number, b: number, c: number): any {
  const RIGHT: any = [-3 * a ** 2 - 0.5 * a ** -0.5, 3 * Math.cos(3 * b) + 2.5 * b ** 1.5, c ** -2];
  void RIGHT;
  return RIGHT.map((x: number) => ({ valueOf: () => x, [Symbol.toPrimitive]: () => x })) as any;
}
