/**
 * Expects a check to find nothing.
 *
 * @throws Error whose text is the sentences of the check, a line each, without a stack or a comparison of arrays.
 *   Several have a line with their number above them: Jest takes all but the first line of a text for its stack, and
 *   shows them in grey.
 */
export function expectNone(findings: readonly string[]): void {
  if (findings.length === 0) return;
  const intro = findings.length > 1 ? [`${findings.length} findings:`] : [];
  const text = [...intro, ...findings].join('\n');
  throw Object.assign(new Error(text), { stack: text });
}
