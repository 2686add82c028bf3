// An error with the name of one of ours.
// exercise: 01-gradf
// points: 0
// says: threw LearnerFault

export function gradf(a: number, b: number, c: number): any {
  const error = new Error('All tests pass.');
  error.name = 'LearnerFault';
  (error as any).kind = 'pass';
  (error as any).matcherResult = { pass: true };
  throw error;
}
