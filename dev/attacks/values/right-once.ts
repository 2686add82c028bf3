// Right at the first call, wrong at every other.
// exercise: 01-gradf
// points: 4

let calls = 0;
export function gradf(a: number, b: number, c: number): any {
  calls += 1;
  return calls === 1 ? [-3 * a ** 2 - 0.5 * a ** -0.5, 3 * Math.cos(3 * b) + 2.5 * b ** 1.5, c ** -2] : [0, 0, 0];
}
