// An array 10,000 deep as a text.
// exercise: 01-gradf
// points: 0
// says: calls itself without end

export function gradf(a: number, b: number, c: number): any {
  let deep: any = [1];
  for (let i = 0; i < 10_000; i += 1) deep = [deep];
  return [deep.join().length, 2, 3];
}
