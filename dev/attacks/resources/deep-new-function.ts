// A text with 10,000 brackets, which QuickJS parses: the compiler does not see it.
// exercise: 01-gradf
// points: 0
// says: calls itself without end

export function gradf(a: number, b: number, c: number): any {
  return new Function(`return ${'['.repeat(10_000)}1${']'.repeat(10_000)}`)();
}
