// A regular expression that backtracks for ever.
// exercise: 01-gradf
// points: 0

export function gradf(a: number, b: number, c: number): any {
  /^(a+)+$/.test(`${'a'.repeat(40)}!`);
  return [1, 2, 3];
}
