import { labelledDiagnosis } from '../core/diagnosis-text';
import type { TestResult } from '../core/result';
import { reproductionText } from './reproduction-text';

/**
 * The advice on a test, as plain text: where to look, what was wrong, lines to try out, and why.
 *
 * @param seed the seed of the random cases
 * @returns one or more lines; empty if the test passes
 */
export function testAdvice(test: TestResult, seed: number): string {
  const { status, message, location, reproduction } = test;
  if (status === 'pass') return '';
  const place = location && !message?.startsWith(location.file) ? `${location.file}:${location.line}: ` : '';
  const lines = reproduction === null ? '' : `\n\n${reproductionText(reproduction, seed)}`;
  return [`${place}${message ?? ''}${lines}`, labelledDiagnosis(test)].filter(Boolean).join('\n');
}
