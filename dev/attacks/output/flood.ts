// 200,000 lines on the console.
// exercise: 01-gradf
// points: 0

export function gradf(a: number, b: number, c: number): any {
  for (let i = 0; i < 2e5; i += 1) console.log('line', i);
  return [1, 2, 3];
}
