// Many native calls of a tenth of a second each, hardly any interrupt between them.
// exercise: 01-gradf
// points: 0

export function gradf(a: number, b: number, c: number): any {
  for (let i = 0; i < 1e6; i += 1) Array.prototype.indexOf.call({ length: 3e6 }, 1);
  return [1, 2, 3];
}
