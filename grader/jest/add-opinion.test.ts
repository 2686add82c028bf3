import { expect, test } from '@jest/globals';
import { outside } from '../../dev/testing/outside';
import { ROOT } from '../../dev/testing/root';
import { emptyTest } from '../core/empty-test';
import { LIMITS } from '../core/limits';
import type { ExerciseResult, TestResult } from '../core/result';
import { Submission } from '../core/submission';

const { addOpinion } = outside<typeof import('./add-opinion')>('grader/jest/add-opinion');

const TEXT = 'export function gradf(a: number) {\n  return [aa, 0, 0];\n}\n';
const learner = new Submission('learner', { '01-gradf.ts': { text: TEXT } });

/** A test that fails, after it was given an opinion. */
function withOpinion(changes: Partial<TestResult>): TestResult {
  const failed: TestResult = emptyTest('one', { status: 'fail', ...changes });
  addOpinion(ROOT, { id: '01-gradf', tests: [failed] } as unknown as ExerciseResult, learner, LIMITS);
  return failed;
}

test('what TypeScript says is told, with its line, where nothing else is known', () => {
  const { diagnoses, location } = withOpinion({});
  expect(diagnoses.map(({ id, text }) => [id, text])).toEqual([
    ['compiler:2304', 'Line 2: nothing here is called `aa`.'],
  ]);
  expect(location).toEqual({ file: 'exercises/01-gradf.ts', line: 2 });
});

test('nothing is told of a hidden test, of one that passes, or of one with a reason', () => {
  expect(withOpinion({ visibility: 'hidden' }).diagnoses).toEqual([]);
  expect(withOpinion({ status: 'pass' }).diagnoses).toEqual([]);
  const known = { id: 'known', layer: 'recorded' as const, kind: null, text: 'It is known.', places: [] };
  expect(withOpinion({ diagnoses: [known] }).diagnoses).toEqual([known]);
});
