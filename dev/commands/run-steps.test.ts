import path from 'node:path';
import { expect, test } from '@jest/globals';
import { failuresIn, summaryOf } from './run-steps';

const ROOT = path.resolve('project');
const fileIn = (name: string) => path.join(ROOT, 'dev', name);

test('failed tests are named with their files, and files that do not load', () => {
  const files = [
    {
      name: fileIn('a.test.ts'),
      status: 'failed' as const,
      assertionResults: [
        { fullName: 'the page is short', status: 'passed' },
        { fullName: 'the page is true', status: 'failed' },
      ],
    },
    { name: fileIn('b.test.ts'), status: 'failed' as const, assertionResults: [] },
    { name: fileIn('c.test.ts'), status: 'passed' as const, assertionResults: [] },
  ];
  expect(failuresIn(ROOT, files)).toEqual([
    `${path.join('dev', 'a.test.ts')} › the page is true`,
    path.join('dev', 'b.test.ts'),
  ]);
});

test('the last lines of a run are the failed steps, their tests and the counts', () => {
  const types = { name: 'types', holds: true, passed: 1, failed: 0, failures: [] };
  const unit = { name: 'unit tests', holds: false, passed: 7, failed: 1, failures: ['a.test.ts › holds'] };
  expect(summaryOf([types, unit])).toEqual(['', 'Failed: unit tests', '  a.test.ts › holds', '8 passed, 1 failed']);
  expect(summaryOf([types])).toEqual(['1 passed, 0 failed']);
});
