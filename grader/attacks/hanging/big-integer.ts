// A power with millions of digits.
// exercise: 01-gradf
// points: 0

export function gradf(a: number, b: number, c: number): any {
  let n = 3n;
  for (let i = 0; i < 40; i += 1) n *= n;
  return [1, 2, 3];
}
