// The length is a getter that throws.
// exercise: 01-gradf
// points: 0
// says: do not look

export function gradf(a: number, b: number, c: number): any {
  return new Proxy([1, 2, 3], { get() { throw new Error('do not look'); } });
}
