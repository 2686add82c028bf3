import { expect, test } from '@jest/globals';
import { recorded, testResult } from '../../../../dev/testing/results';
import { ROOT } from '../../../../dev/testing/root';
import { readFacts } from '../../../config/read-facts';
import type { TestResult } from '../../../core/result';
import { addReadings } from './add-readings';
import type { Facts, Reading } from './reading';

const facts = readFacts(ROOT, '01-gradf') as Facts;
const zero = (part: string) => ({ part, says: '0', found: 'sum', sum: {} }) as Reading;
const comparison = (label: string, ok: boolean) => ({ label, ok, expected: 1, yours: 0, difference: 1, tolerance: 0 });

/** The parts that a test is told to be 0, after readings of b and c. */
function told(test: Partial<TestResult>): string[] {
  const result = testResult({ status: 'fail', ...test });
  addReadings([result], [zero('∂f/∂b'), zero('∂f/∂c')], facts);
  return result.diagnoses.map(({ text }) => text.slice(5, 10));
}

test('a wrong test has the readings of its part', () => {
  expect(told({ part: '∂f/∂b' })).toEqual(['∂f/∂b']);
  expect(told({ part: '∂f/∂a' })).toEqual([]);
});

test('a wrong test of the whole has the readings of the parts whose numbers are wrong', () => {
  const comparisons = [comparison('∂f/∂b at (1, 2, 3)', true), comparison('∂f/∂c at (1, 2, 3)', false)];
  expect(told({ comparisons })).toEqual(['∂f/∂c']);
  expect(told({ comparisons: [] })).toEqual(['∂f/∂b', '∂f/∂c']);
});

test('a test has no reading if it passes, or has a diagnosis already', () => {
  expect(told({ status: 'pass' })).toEqual([]);
  expect(told({ diagnoses: [recorded('sign', 'Your sign is wrong.')] })).toEqual(['sign ']);
});

test('nothing is told by a reader that does not exist', () => {
  const result = testResult({ status: 'fail' });
  addReadings([result], [zero('∂f/∂b')], { reader: 'toString' });
  expect(result.diagnoses).toEqual([]);
});
