// Products of numbers with sixty thousand digits, without end: each is one step of the VM.
// exercise: 01-gradf
// points: 0
// says: was stopped after

export function gradf(a: number, b: number, c: number): any {
  let n = 3n;
  for (let i = 0; i < 17; i += 1) n *= n;
  for (;;) n * n;
}
