// Throws a proxy that refuses everything.
// exercise: 01-gradf
// points: 0

export function gradf(a: number, b: number, c: number): any {
  throw new Proxy({}, { get() { throw 1; }, getPrototypeOf() { throw 2; }, ownKeys() { throw 3; } });
}
