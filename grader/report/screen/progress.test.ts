import { describe, expect, test } from '@jest/globals';
import { exerciseResult, submissionResult, testResult } from '../../../dev/testing/results';
import type { Status } from '../../core/result';
import { renderProgress } from './progress';

const CHAPTERS = [
  { number: 1, title: 'The first', exercises: ['01-a'] },
  { number: 2, title: 'The second', exercises: ['02-b', '03-c'] },
];

/** The bar of three exercises with one test each, of which the third is worked on. */
function barOf(statuses: readonly Status[], counted: readonly string[]): string {
  const exercises = ['01-a', '02-b', '03-c'].map((id, index) => {
    return exerciseResult(id, [testResult({ status: statuses[index] as Status })]);
  });
  return renderProgress(submissionResult('me', exercises), exercises[2], { counted, chapters: CHAPTERS }, 80).join('');
}

describe('the progress', () => {
  test('is that of the exercises that count, while one of them is open', () => {
    expect(barOf(['fail', 'pass', 'fail'], ['01-a'])).toMatch(/^Progress +\[-+\]/);
  });

  test('is that of the chapter which is worked on, when all that counts is right', () => {
    expect(barOf(['pass', 'pass', 'fail'], ['01-a'])).toMatch(/^Chapter 2 +\[#{15,20}-{15,20}\]/);
  });

  test('keeps its name where the chapter that is worked on counts', () => {
    expect(barOf(['pass', 'pass', 'fail'], ['01-a', '02-b', '03-c'])).toMatch(/^Progress/);
  });
});
