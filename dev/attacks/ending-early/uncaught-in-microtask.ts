// Throws in a microtask.
// exercise: 01-gradf
// points: 0

queueMicrotask(() => { throw new Error('late'); });
export function gradf(a: number, b: number, c: number): any {
  return [1, 2, 3];
}
