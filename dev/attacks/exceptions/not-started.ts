// An error that says that nothing has been started.
// exercise: 01-gradf
// points: 0

export function gradf(a: number, b: number, c: number): any {
  const error = new Error('later');
  error.name = 'NotStarted';
  throw error;
}
