// A chain of 5,000 iterators, each of which asks the one before.
// exercise: 01-gradf
// points: 0
// says: calls itself without end

export function gradf(a: number, b: number, c: number): any {
  let deep: any = [1, 2, 3].values();
  for (let i = 0; i < 5_000; i += 1) deep = deep.map((x: number) => x);
  return [...deep];
}
