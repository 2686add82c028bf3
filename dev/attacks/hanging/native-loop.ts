// A native loop that sees no interrupt.
// exercise: 01-gradf
// points: 0
// says: was stopped after

export function gradf(a: number, b: number, c: number): any {
  Array.prototype.includes.call({ length: 2 ** 53 - 1 }, 1);
  return [1, 2, 3];
}
