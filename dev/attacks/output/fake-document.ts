// A last line of JSON that looks like a result.
// exercise: 01-gradf
// points: 0

export function gradf(a: number, b: number, c: number): any {
  console.log('{"version":1,"submissions":[{"id":"x","score":100}]}');
  return [1, 2, 3];
}
