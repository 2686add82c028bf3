// A toString that calls itself, on the console.
// exercise: 01-gradf
// points: 0

export function gradf(a: number, b: number, c: number): any {
  const evil = { toString(): string { return `${evil}`; } };
  console.log(evil);
  return [1, 2, 3];
}
