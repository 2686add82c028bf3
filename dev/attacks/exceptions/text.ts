// Throws a text.
// exercise: 01-gradf
// points: 0
// says: threw PASS

export function gradf(a: number, b: number, c: number): any {
  throw 'PASS';
}
