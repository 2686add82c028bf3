import { describe, expect, test } from '@jest/globals';
import { outside } from '../../dev/testing/outside';
import { exerciseResult, recorded, testResult } from '../../dev/testing/results';
import type { ExerciseResult } from '../../grader/core/result';
import type { Outcome } from './judging';

const { renderVerdict, verdictSentence } = outside<typeof import('./verdict')>('page/screen/verdict');

const ID = '01-gradf';
const TEXT = 'one\ntwo\nthree\n';
const judged = (result: ExerciseResult): Outcome => ({ kind: 'result', result, isExplained: true });
const shown = (outcome: Outcome | undefined, next?: string) =>
  renderVerdict(outcome, { id: ID, text: TEXT, seed: 42, next }).text;

const RIGHT = judged(exerciseResult(ID, [testResult(), testResult()]));
const WRONG = judged(
  exerciseResult(ID, [
    testResult(),
    testResult({
      status: 'fail',
      message: '∂f/∂a is wrong',
      diagnoses: [recorded('sign', 'Its <minus> is missing.')],
      comparisons: [{ label: '∂f/∂a', expected: 1, yours: -1, difference: 2, tolerance: 1e-5, ok: false }],
      location: { file: 'exercises/01-gradf.ts', line: 2 },
    }),
  ]),
);

describe('the verdict of the page', () => {
  test('is missing before anything is judged', () => {
    expect(shown(undefined)).toContain('Not judged yet.');
  });

  test('says of a right answer that it is done, and where to go on', () => {
    expect(shown(RIGHT, '02-next')).toContain('Done. All 2 tests of this exercise pass.');
    expect(shown(RIGHT, '02-next')).toContain('<a class="button" href="#02-next">Go on to 02-next</a>');
    expect(shown(RIGHT)).toContain('All exercises are done. Press Export, and hand in the file.');
  });

  test('says of a wrong answer the numbers, the reason as text, and its line with a link', () => {
    const text = shown(WRONG, '02-next');
    expect(text).toContain('WRONG!');
    expect(text).toContain('Why: Its &lt;minus&gt; is missing.');
    expect(text).toContain('<a href="#01-gradf:2">exercises/01-gradf.ts:2</a>');
    expect(text).toContain('&gt; 2 | two');
    expect(text).not.toContain('Go on to');
  });

  test('says of a run that was stopped that it is no verdict, and the second time what else to do', () => {
    expect(shown({ kind: 'stopped', isAgain: false })).toContain('Stopped: try again. This is no verdict.');
    expect(shown({ kind: 'stopped', isAgain: true })).toContain('reload the page');
  });

  test('says of a judge that failed how to go on', () => {
    const text = shown({ kind: 'failed', message: '<b>' });
    expect(text).toContain('The judge failed: &lt;b&gt; Reload the page. Your code is kept.');
  });
});

describe('the sentence for a screen reader', () => {
  test.each<[Outcome | undefined, string]>([
    [undefined, ''],
    [RIGHT, '01-gradf is done: 8 of 8 points.'],
    [WRONG, '01-gradf: 1 of 2 tests pass, 4 of 8 points.'],
    [{ kind: 'stopped', isAgain: true }, '01-gradf was stopped. Try again.'],
    [{ kind: 'failed', message: 'No memory.' }, 'The judge failed: No memory.'],
  ])('says of %# what has become of it', (outcome, sentence) => {
    expect(verdictSentence(outcome, ID)).toBe(sentence);
  });
});
