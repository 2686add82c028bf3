// The same while loading.
// exercise: 01-gradf
// points: 0
// says: was stopped after

Array.prototype.indexOf.call({ length: 2 ** 53 - 1 }, 1);
export function gradf(a: number, b: number, c: number): any {
  return [1, 2, 3];
}
