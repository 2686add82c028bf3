// An OSC sequence with a link.
// exercise: 01-gradf
// points: 0

export function gradf(a: number, b: number, c: number): any {
  console.log('\u001b]8;;x\u0007PASS\u001b]8;;\u0007');
  return [1, 2, 3];
}
