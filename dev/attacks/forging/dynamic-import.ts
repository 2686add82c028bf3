// Imports while it runs.
// exercise: 01-gradf
// points: 0
// says: imports while it runs

export function gradf(a: number, b: number, c: number): any {
  import('node:fs');
  return [1, 2, 3];
}
