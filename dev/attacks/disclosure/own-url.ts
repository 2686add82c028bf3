// Asks where it lies.
// exercise: 01-gradf
// points: 0

export function gradf(a: number, b: number, c: number): any {
  throw new Error(import.meta.url);
}
