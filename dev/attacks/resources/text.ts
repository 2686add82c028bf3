// Doubles a text for ever.
// exercise: 01-gradf
// points: 0

export function gradf(a: number, b: number, c: number): any {
  let text = 'x';
  for (;;) text += text;
}
