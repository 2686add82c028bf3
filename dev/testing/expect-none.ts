/**
 * Expects a check to find nothing.
 *
 * @throws Error whose text is the sentences of the check, a line each, without a stack or a comparison of arrays
 */
export function expectNone(findings: readonly string[]): void {
  if (findings.length === 0) return;
  const text = findings.join('\n');
  throw Object.assign(new Error(text), { stack: text });
}
