// Replaces expect by one that accepts everything.
// exercise: 01-gradf
// points: 0

const yes: any = new Proxy(() => yes, { get: () => yes });
(globalThis as any).expect = yes;
export function gradf(a: number, b: number, c: number): any {
  return [1, 2, 3];
}
