import { describe, expect, test } from '@jest/globals';
import { outside } from '../../../dev/testing/outside';
import { exerciseResult, RUN, submissionResult, testResult, ungradedResult } from '../../../dev/testing/results';
import { Submission } from '../../core/submission';
import { renderVerdict } from '../page/feedback/feedback-page';
import { feedback } from './feedback';

const HOSTILE = '</style></title><script>alert(1)</script><img src=x onerror=alert(1)><!--"\'\u202e';

const { documentOf } = outside<typeof import('../../../dev/testing/parse-html')>('dev/testing/parse-html');
const textOf = (page: string) => documentOf(page).querySelector('main')?.textContent ?? '';

const WRONG = exerciseResult('01-gradf', [
  testResult(),
  testResult({
    name: 'at another point',
    status: 'fail',
    message: 'Not 3.',
    location: { file: 'exercises/01-gradf.ts', line: 1 },
  }),
]);

test('a page has the points, the first thing to fix and the line of the file', () => {
  const result = submissionResult('jane', [WRONG, exerciseResult('02-other', [testResult()])]);
  const learner = new Submission('jane', { '01-gradf.ts': { text: 'export const gradf = 3;' } });
  const verdict = renderVerdict(result, { learner, seed: 42, figures: {} });
  const text = textOf(feedback.render(result, { ...RUN, verdictOf: (id) => (id === 'jane' ? verdict : undefined) }));
  expect(text).toMatch(/Gradients\s*jane\s*Points: 8 \/ 12 points/);
  expect(text).toContain('First to do: 01-gradf · Title of 01-gradf');
  expect(text).toMatch(/at another point · exercises\/01-gradf\.ts:1\s*Not 3\./);
  expect(text).toContain('> 1 | export const gradf = 3;');
});

describe('a hostile submission', () => {
  const exercise = exerciseResult('01-gradf', [
    testResult({ name: HOSTILE, status: 'fail', message: HOSTILE, output: HOSTILE, reproduction: HOSTILE }),
  ]);
  const result = submissionResult(HOSTILE, [exercise]);
  const learner = new Submission(HOSTILE, { '01-gradf.ts': { text: HOSTILE } });
  const verdict = renderVerdict(result, { learner, seed: 42, figures: {} });
  const page = feedback.render(result, { ...RUN, assignment: HOSTILE, verdictOf: () => verdict });

  test('brings no script, image or address into its page', () => {
    const document = documentOf(page);
    const elements = [...document.querySelectorAll('*')];
    expect(elements.map(({ localName }) => localName)).not.toEqual(expect.arrayContaining(['script']));
    expect(document.querySelectorAll('script, img, iframe, object, form, base').length).toBe(0);
    const attributes = elements.flatMap((one) => [...one.attributes].map(({ name }) => name));
    expect(attributes.filter((name) => /^on|^src$/.test(name))).toEqual([]);
    expect(page).not.toMatch(/<!--|\u202e/);
    expect(textOf(page)).toContain('<script>alert(1)</script>');
  });

  test('could not run one, because the policy of the page allows none', () => {
    const policy = documentOf(page).querySelector('meta[http-equiv]')?.getAttribute('content') ?? '';
    expect(policy).toMatch(/^default-src 'none'; style-src 'unsafe-inline'; img-src data:;/);
    expect(policy).not.toContain('script');
  });
});

test('of a hidden test a page tells points and state, not what it asks', () => {
  const hidden = testResult({ name: 'SECRET at (7, 1, 3)', visibility: 'hidden', status: 'fail', message: 'No.' });
  const result = submissionResult('jane', [exerciseResult('01-gradf', [testResult(), hidden])]);
  const page = feedback.render(result, RUN);
  expect(page).not.toContain('SECRET');
  expect(textOf(page)).toContain('Visible tests 4 / 4, hidden tests 0 / 4');
  expect(textOf(page)).toContain('hidden test 1');
});

test('a page that pictures would make too large is without them', () => {
  const result = submissionResult('jane', [WRONG]);
  const figure = {
    ...{ title: 'Huge', description: '', legend: [], table: { head: [], rows: [] }, notes: [] },
    svg: `<svg >${' '.repeat(500_000)}</svg>`,
  };
  const shown = { learner: new Submission('jane', {}), seed: 42 };
  const page = renderVerdict(result, { ...shown, figures: { '01-gradf': [figure] } });
  expect(page.length).toBeLessThan(100_000);
  expect(page).toContain('The pictures are left out');
});

test('what being late costs stands above the points of the tests', () => {
  const lateness = new Map([['jane', { isLate: true, hours: 30.5, share: 0.2 }]]);
  const text = textOf(feedback.render(submissionResult('jane', [WRONG]), { ...RUN, lateness }));
  expect(text).toMatch(
    /Handed in 30\.5 hours late\. This costs 20 % of the points: 3\.2 points remain\.\s*Points: 4 \/ 8/,
  );
});

test('an ungraded submission is told that it is not the learner’s fault', () => {
  expect(textOf(feedback.render(ungradedResult('jane'), RUN))).toContain('That is not your doing');
});
