// A text with 5,000 templates, each in the one before.
// exercise: 01-gradf
// points: 0
// says: calls itself without end

export function gradf(a: number, b: number, c: number): any {
  return new Function(`return ${'`${'.repeat(5_000)}1${'}`'.repeat(5_000)}`)();
}
