// Leaves a rejected promise behind: the tests themselves are judged as ever.
// exercise: 01-gradf
// points: 0

Promise.reject(new Error('nobody waits for this'));
export function gradf(a: number, b: number, c: number): any {
  return [1, 2, 3];
}
