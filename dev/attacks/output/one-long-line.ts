// One line of 10 MB.
// exercise: 01-gradf
// points: 0

export function gradf(a: number, b: number, c: number): any {
  console.log('x'.repeat(1e7));
  return [1, 2, 3];
}
