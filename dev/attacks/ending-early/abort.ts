// Aborts by way of the bindings of Node.
// exercise: 01-gradf
// points: 0

export function gradf(a: number, b: number, c: number): any {
  (globalThis as any).process.binding('x').abort();
}
