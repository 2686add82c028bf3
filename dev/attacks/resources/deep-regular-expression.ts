// A regular expression with 10,000 groups, each in the one before.
// exercise: 01-gradf
// points: 0
// says: stack overflow

export function gradf(a: number, b: number, c: number): any {
  return [Number(new RegExp('(?:'.repeat(10_000) + 'a' + ')'.repeat(10_000)).test('a')), 2, 3];
}
