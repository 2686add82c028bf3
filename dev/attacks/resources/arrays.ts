// Keeps arrays until memory is full.
// exercise: 01-gradf
// points: 0
// says: ran out of memory

export function gradf(a: number, b: number, c: number): any {
  const all = [];
  for (;;) all.push(new Array(1000).fill(0));
}
