// Never finishes loading.
// exercise: 01-gradf
// points: 0
// says: took too long

for (;;);
export function gradf(a: number, b: number, c: number): any {
  return [1, 2, 3];
}
