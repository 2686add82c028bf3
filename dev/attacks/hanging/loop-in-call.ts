// Never returns.
// exercise: 01-gradf
// points: 0
// says: took too long

export function gradf(a: number, b: number, c: number): any {
  for (;;);
}
