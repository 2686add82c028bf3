// A stack that names a place far away.
// exercise: 01-gradf
// points: 0
// says: threw Error

export function gradf(a: number, b: number, c: number): any {
  const error = new Error('x');
  error.stack = 'at x (exercises/01-gradf.ts:999999:1)\nat y (/etc/passwd:1:1)';
  throw error;
}
