import { expect, test } from '@jest/globals';
import { emptyTest } from '../../core/empty-test';
import type { Diagnosis, ExerciseResult } from '../../core/result';
import { Submission } from '../../core/submission';
import { renderPlace } from './repair-place';

const SOURCE = 'export function g(h: number, a: number) {\n  return h - a;\n}\n';
const LEARNER = new Submission('learner', { '02-g.ts': { text: SOURCE } });
const REPAIR = {
  part: null,
  edits: [],
  places: [{ file: 'exercises/02-g.ts', line: 2, column: 10, endLine: 2, endColumn: 15 }],
  quote: '`h - a`',
  mended: new Set<string>(),
  isWhole: true,
  tried: 1,
};

function exercise(diagnoses: Diagnosis[]): ExerciseResult {
  const wrong = emptyTest('one', { part: null, maxScore: 1, visibility: 'visible', message: null });
  const tests = [{ ...wrong, status: 'fail' as const, diagnoses }];
  return { id: '02-g', title: '', status: 'fail', score: 0, maxScore: 1, message: null, tests };
}

test('a place without a known reason is told as what suffices to be changed', () => {
  const screen = renderPlace(exercise([]), REPAIR, LEARNER, 80);
  expect(screen).toContain('Line 2, `h - a`: changing only this makes every test pass.');
  expect(screen).toMatch(/> 2 \|.*\n.*\^\^\^\^\^\n/);
});

test('a place with a known reason is told alone', () => {
  const known: Diagnosis = { id: 'a', layer: 'recorded', kind: 'a', text: 'The sign is wrong.', places: [] };
  expect(renderPlace(exercise([known]), REPAIR, LEARNER, 80)).toContain('The place: line 2, `h - a`.');
  expect(renderPlace(exercise([known]), { ...REPAIR, part: 'mul' }, LEARNER, 80)).toContain('The place in mul: line 2');
});
