import { expect, test } from '@jest/globals';
import { emptyTest } from '../../core/empty-test';
import type { Diagnosis, TestResult } from '../../core/result';
import { addRepair } from './add-repair';
import type { Repair } from './repair';

const PLACE = { file: 'exercises/a.ts', line: 5, column: 3, endLine: 5, endColumn: 8 };
const REPAIR: Repair = {
  part: null,
  edits: [],
  places: [PLACE],
  quote: '`h - a`',
  mended: new Set(['one']),
  isWhole: true,
  tried: 1,
};

function wrongTest(name: string, diagnoses: Diagnosis[] = [], visibility: TestResult['visibility'] = 'visible') {
  const test = emptyTest(name, { part: null, maxScore: 1, visibility, message: null });
  return { ...test, status: 'fail' as const, diagnoses };
}

const RECORDED: Diagnosis = { id: 'sign', layer: 'recorded', kind: 'sign', text: 'The sign is wrong.', places: [] };

test('a mended test without a diagnosis gets the place as its diagnosis', () => {
  const one = wrongTest('one');
  addRepair([one], REPAIR);
  expect(one).toMatchObject({ diagnoses: [{ layer: 'repair', places: [PLACE] }], location: { line: 5 } });
});

test('a diagnosis that is there keeps its text and gets the place', () => {
  const one = wrongTest('one', [RECORDED]);
  addRepair([one], REPAIR);
  expect(one.diagnoses).toEqual([{ ...RECORDED, places: [PLACE] }]);
});

test('other tests, hidden ones, and two diagnoses stay as they are', () => {
  const tests = [wrongTest('two'), wrongTest('one', [], 'hidden'), wrongTest('one', [RECORDED, RECORDED])];
  const before = structuredClone(tests);
  addRepair(tests, REPAIR);
  expect(tests).toEqual(before);
});
