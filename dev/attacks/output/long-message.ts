// An error with a message of 10 MB.
// exercise: 01-gradf
// points: 0
// says: threw Error

export function gradf(a: number, b: number, c: number): any {
  throw new Error('x'.repeat(1e7));
}
