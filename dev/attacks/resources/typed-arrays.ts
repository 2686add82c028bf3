// Large typed arrays, which the limit of the engine itself does not count.
// exercise: 01-gradf
// points: 0

export function gradf(a: number, b: number, c: number): any {
  const all = [];
  for (;;) all.push(new Float64Array(1e6).fill(1));
}
