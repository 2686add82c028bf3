// NUL, lone surrogates and a bell.
// exercise: 01-gradf
// points: 0
// says: threw Error

export function gradf(a: number, b: number, c: number): any {
  console.log('\u0000\ud800\u0007');
  throw new Error('a\u0000b\ud800');
}
