// Waits on shared memory.
// exercise: 01-gradf
// points: 0

export function gradf(a: number, b: number, c: number): any {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
  return [1, 2, 3];
}
