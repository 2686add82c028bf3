// A getter that answers otherwise the second time.
// exercise: 01-gradf
// points: 0

export function gradf(a: number, b: number, c: number): any {
  let reads = 0;
  return [{}, {}, {}].map(() => 0).map((_, i, all) => { Object.defineProperty(all, i, { get: () => (reads += 1) }); return reads; });
}
