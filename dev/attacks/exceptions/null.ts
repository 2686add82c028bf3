// Throws null.
// exercise: 01-gradf
// points: 0
// says: threw null

export function gradf(a: number, b: number, c: number): any {
  throw null;
}
