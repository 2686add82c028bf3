// An error that is its own cause.
// exercise: 01-gradf
// points: 0
// says: round

export function gradf(a: number, b: number, c: number): any {
  const error: any = new Error('round');
  error.cause = error;
  throw error;
}
