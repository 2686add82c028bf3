import { diagnosisText } from '../core/diagnosis-text';
import type { TestResult } from '../core/result';
import { reproductionText } from './reproduction-text';

/**
 * What a learner is told of a test, as plain text: where to look, what was wrong, lines to try out, and why.
 *
 * @param seed of the random cases
 * @returns one or more lines; none when the test passes
 */
export function testAdvice(test: TestResult, seed: number): string {
  const { status, message, location, reproduction } = test;
  if (status === 'pass') return '';
  const why = diagnosisText(test);
  const place = location && !message?.startsWith(location.file) ? `${location.file}:${location.line}: ` : '';
  const lines = reproduction === null ? '' : `\n\n${reproductionText(reproduction, seed)}`;
  return [`${place}${message ?? ''}${lines}`, why ? `Why: ${why}` : ''].filter(Boolean).join('\n');
}
