import type { TestResult } from '../core/result';

/** What a learner is told of a test, as plain text of one or more lines: where to look, what was wrong, and why. Empty when it passes. */
export function testAdvice({ status, message, diagnosis, location }: TestResult): string {
  if (status === 'pass') return '';
  const place = location && !message?.startsWith(location.file) ? `${location.file}:${location.line}: ` : '';
  return [`${place}${message ?? ''}`, diagnosis ? `Why: ${diagnosis.text}` : ''].filter(Boolean).join('\n');
}
