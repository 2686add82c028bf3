// Native loops that end just before the clock would strike, in every test.
// exercise: 01-gradf
// points: 0
// says: your code threw Error: slow

export function gradf(a: number, b: number, c: number): any {
  for (let i = 0; i < 12; i += 1) Array.prototype.includes.call({ length: 2e6 }, 1);
  throw new Error('slow');
}
