// HTML, the end of a CDATA section, and a formula.
// exercise: 01-gradf
// points: 0
// says: threw Error

export function gradf(a: number, b: number, c: number): any {
  throw new Error('<script>alert(1)</script>]]>=1+1');
}
