// Terms watched with what a console has besides log, and thousands of lines.
export function gradf(a: number, b: number, c: number): number[] {
  console.time('terms');
  console.group('gradf at', a, b, c);
  const terms = { a: [-3 * a ** 2, -0.5 / Math.sqrt(a)], b: [3 * Math.cos(3 * b), 2.5 * b ** 1.5], c: [c ** -2, 0] };
  console.table(terms);
  console.groupEnd();
  console.assert(terms.c.length === 1, 'one term is 0');
  for (let line = 0; line < 2_000; line += 1) console.log('line', line);
  console.timeEnd('terms');
  return [terms.a, terms.b, terms.c].map(([one = 0, other = 0]) => one + other);
}
