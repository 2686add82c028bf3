// A thrown object whose toString never ends.
// exercise: 01-gradf
// points: 0

export function gradf(a: number, b: number, c: number): any {
  throw { toString() { for (;;); } };
}
