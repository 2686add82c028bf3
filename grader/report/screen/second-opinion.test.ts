import { expect, test } from '@jest/globals';
import { outside } from '../../../dev/testing/outside';

const { renderOpinion } = outside<typeof import('./second-opinion')>('grader/report/screen/second-opinion');
const { Submission } = outside<typeof import('../../core/submission')>('grader/core/submission');

test('a second opinion has its sentence and the underlined place', () => {
  const place = { file: 'exercises/01-gradf.ts', line: 1, column: 5, endLine: 1, endColumn: 6 };
  const text = 'Line 1: nothing here is called `y`.';
  const diagnosis = { id: 'compiler:2304', layer: 'compiler' as const, kind: '2304', text, places: [place] };
  const screen = renderOpinion(diagnosis, new Submission('me', { '01-gradf.ts': { text: 'x = y;' } }), 80);
  expect(screen).toContain('  A second opinion: Line 1: nothing here is called `y`.\n');
  expect(screen).toContain('> 1 | x = y;\n      |     ^\n');
});
