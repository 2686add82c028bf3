// Products of numbers with a quarter of a million digits, without end: each is one step of the VM.
// exercise: 01-gradf
// points: 0

export function gradf(a: number, b: number, c: number): any {
  let n = 3n;
  for (let i = 0; i < 19; i += 1) n *= n;
  for (;;) n * n;
}
