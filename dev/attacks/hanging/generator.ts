// An iterator without end, spread.
// exercise: 01-gradf
// points: 0

export function gradf(a: number, b: number, c: number): any {
  return [...(function* () { for (;;) yield 1; })()];
}
