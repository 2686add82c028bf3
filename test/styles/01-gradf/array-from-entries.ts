export function gradf(a: number, b: number, c: number): number[] {
  const slopes = [
    (x: number) => -3 * x ** 2 - 0.5 * x ** -0.5,
    (x: number) => 3 * Math.cos(3 * x) + 2.5 * x ** 1.5,
    (x: number) => x ** -2,
  ];
  return Array.from([a, b, c].entries(), ([axis, x]) => slopes[axis]?.(x) ?? Number.NaN);
}
