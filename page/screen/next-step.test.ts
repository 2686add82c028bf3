import { describe, expect, test } from '@jest/globals';
import { exerciseResult, testResult } from '../../dev/testing/results';
import type { Status } from '../../grader/core/result';
import type { Outcome } from './judging';
import { nextOpen, renderNextStep } from './next-step';

const IDS = ['01-one', '02-two', '03-three'];
const outcome = (status: Status): Outcome => ({
  kind: 'result',
  result: exerciseResult('01-one', [testResult({ status })]),
  isExplained: true,
});
const outcomes = (...all: Status[]) => new Map(all.map((status, index) => [IDS[index] as string, outcome(status)]));

describe('the exercise to go on to', () => {
  test('is the next one that does not pass', () => {
    expect(nextOpen(IDS, outcomes('pass', 'pass', 'not-started'), '01-one')).toBe('03-three');
    expect(nextOpen(IDS, outcomes('fail', 'fail', 'fail'), '01-one')).toBe('02-two');
  });

  test('is one before it if all behind it pass', () => {
    expect(nextOpen(IDS, outcomes('error', 'pass', 'pass'), '02-two')).toBe('01-one');
  });

  test('may be one without a verdict', () => {
    expect(nextOpen(IDS, outcomes('pass'), '01-one')).toBe('02-two');
  });

  test('is missing if all others pass', () => {
    expect(nextOpen(IDS, outcomes('pass', 'pass', 'pass'), '02-two')).toBeUndefined();
  });
});

describe('the next step', () => {
  const textOf = (one: Outcome | undefined, next?: string, hasHints = true) =>
    renderNextStep(one, next, hasHints)
      .text.replace(/<[^>]*>/g, '')
      .replaceAll('\n', ' ');

  test.each([undefined, outcome('not-started')])('is to write the code while nothing is written', (one) => {
    expect(textOf(one)).toBe('Next: edit the code below, then press Judge Ctrl+Enter. Stuck? Next hint');
  });

  test.each([outcome('fail'), outcome('error')])('is to mend what is wrong', (one) => {
    expect(textOf(one)).toBe('Next: mend what the verdict says, then press Judge Ctrl+Enter. Stuck? Next hint');
  });

  test('after a run that was stopped is to change the code', () => {
    expect(textOf({ kind: 'stopped', isAgain: false })).toContain('Next: edit the code below');
  });

  test('names no hint if the course gives none', () => {
    expect(textOf(outcome('fail'), undefined, false)).not.toContain('hint');
  });

  test('is the way on when the exercise is done, or to hand in when all are', () => {
    expect(renderNextStep(outcome('pass'), '02-two', true).text).toBe(
      'Done. <a class="button" href="#02-two">Go on to 02-two</a>',
    );
    expect(textOf(outcome('pass'))).toBe('Done. All exercises are done. Press Export, and hand in the file.');
  });
});
