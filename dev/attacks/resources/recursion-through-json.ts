// Recursion by way of toJSON.
// exercise: 01-gradf
// points: 0

export function gradf(a: number, b: number, c: number): any {
  const evil = { toJSON(): string { return JSON.stringify(evil); } };
  return [JSON.stringify(evil), 2, 3];
}
