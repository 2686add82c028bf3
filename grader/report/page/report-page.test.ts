import { expect, test } from '@jest/globals';
import { exerciseResult, recorded, submissionResult, testResult } from '../../../dev/testing/results';
import type { ExerciseResult } from '../../core/result';
import { Submission } from '../../core/submission';
import { type Report, renderReport } from './report-page';

const SOURCE = 'export function gradf() {\n  return [1, 2, 3];\n}\n';
const LEARNER = new Submission('learner', { '01-gradf.ts': { text: SOURCE } });

const WRONG = exerciseResult('01-gradf', [
  testResult(),
  testResult({
    name: 'at another point',
    status: 'fail',
    location: { file: 'exercises/01-gradf.ts', line: 2 },
    diagnoses: [recorded('sign', 'the sign is turned.')],
    comparisons: [{ label: '∂f/∂a', expected: 6, yours: -6, difference: 12, tolerance: 1e-5, ok: false }],
  }),
]);

function page(exercises: ExerciseResult[], more: Partial<Report> = {}): string {
  return renderReport({
    result: submissionResult('learner', exercises),
    learner: LEARNER,
    options: { seed: 42, hints: true, solutions: false },
    figures: {},
    ...more,
  });
}

test('a page has the words of the screen: points, numbers, reason, the line and the next step', () => {
  const text = page([WRONG]).replace(/<[^>]*>/g, '');
  expect(text).toContain('First to do: 01-gradf · Title of 01-gradf');
  expect(text).toMatch(/WRONG! ∂f\/∂aexpected 6 yours -6 \(-1 times what is expected\) difference 12 allowed 1e-5/);
  expect(text).toContain('Why: the sign is turned.');
  expect(text).toContain('&gt; 2 |   return [1, 2, 3];');
  expect(text).toContain('1 of 2 tests of this exercise pass.');
  expect(text).toContain('Stuck? npm run hint -- 01');
});

test('a page runs no script and loads nothing', () => {
  const policy = /Content-Security-Policy" content="([^"]*)"/.exec(page([WRONG]))?.[1] ?? '';
  expect(policy.startsWith("default-src 'none'; style-src 'unsafe-inline'; img-src data:;")).toBe(true);
  expect(policy).not.toContain('script');
  expect(page([WRONG])).not.toMatch(/<script|https?:|url\(|@import/);
});

test('equal results make equal pages', () => {
  expect(page([WRONG])).toBe(page([WRONG]));
});

test('names, output and code of a learner are text', () => {
  const hostile = '<script>alert(1)</script><img src=x onerror=alert(1)>"\'&\u202e';
  const exercise = exerciseResult('01-gradf', [
    testResult({ name: hostile, status: 'fail', message: hostile, output: hostile }),
  ]);
  const shown = page([exercise], { learner: new Submission('x', { '01-gradf.ts': { text: hostile } }) });
  expect(shown).not.toMatch(/<script|<img|\u202e/);
  expect(shown).toContain('&lt;script&gt;alert(1)&lt;/script&gt;&lt;img src=x onerror=alert(1)&gt;&quot;&#39;&amp;?');
});

test('when all is right, nothing is to be done first', () => {
  const shown = page([exerciseResult('01-gradf', [testResult()])]);
  expect(shown).toContain('All of it is right.');
  expect(shown).not.toContain('First to do');
});

test('pictures stand below what is to be done first, with their numbers folded', () => {
  const figure = {
    title: 'A picture',
    description: 'What there is to see.',
    svg: '<svg class="plot"></svg>',
    legend: [{ stroke: 'pale' as const, text: 'as it should be' }],
    table: { head: ['h'], rows: [['1e-6']] },
    notes: ['02 is left out: it is too slow.'],
  };
  const shown = page([WRONG], { figures: { '01-gradf': [figure] } });
  expect(shown).toContain('<svg role="img" aria-labelledby="01-gradf-picture-1-title 01-gradf-picture-1-text"');
  expect(shown.indexOf('A picture')).toBeGreaterThan(shown.indexOf('Why: '));
  expect(shown).toMatch(/<details[^>]*><summary>The numbers of this picture<\/summary>[\s\S]*1e-6/);
  expect(shown).toContain('02 is left out: it is too slow.');
});

test('the place is a link only if there is an editor to open it', () => {
  expect(page([WRONG])).not.toContain('<a ');
  const shown = page([WRONG], { editorLink: (file, line) => `vscode://file/project/${file}:${line}` });
  expect(shown).toContain('<a href="vscode://file/project/exercises/01-gradf.ts:2">exercises/01-gradf.ts:2</a>');
});

test('hidden tests are not listed', () => {
  const hidden = testResult({ name: 'a secret point', visibility: 'hidden', status: 'fail', message: 'Not 3.' });
  expect(page([exerciseResult('01-gradf', [testResult({ status: 'fail' }), hidden])])).not.toContain('a secret point');
});
