import { describe, expect, test } from '@jest/globals';
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
  workedMs: 1,
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

test('the place that a repair proves takes that of a diagnosis, but not of a slip of the language', () => {
  const elsewhere = { ...PLACE, line: 9, endLine: 9 };
  const recorded = wrongTest('one', [{ ...RECORDED, places: [elsewhere] }]);
  const source = wrongTest('one', [{ ...RECORDED, layer: 'source', places: [elsewhere] }]);
  addRepair([recorded, source], REPAIR);
  expect(recorded).toMatchObject({
    diagnoses: [{ text: 'The sign is wrong.', places: [PLACE] }],
    location: { line: 5 },
  });
  expect(source).toMatchObject({ diagnoses: [{ places: [elsewhere] }] });
});

test('a formula in place of a whole element proves no better place than a diagnosis has', () => {
  const elsewhere = { ...PLACE, line: 9, endLine: 9 };
  const one = wrongTest('one', [{ ...RECORDED, places: [elsewhere] }]);
  addRepair([one], { ...REPAIR, isLoose: true });
  expect(one.diagnoses).toMatchObject([{ places: [elsewhere] }]);
});

describe('a test of several parts', () => {
  const repair = { ...REPAIR, part: 'b', isWhole: false, mended: new Set(['b']) };
  const numbers = (label: string) => [{ label, ok: false }] as TestResult['comparisons'];

  test('without a reason gets the place of the part that is mended and wrong in it', () => {
    const [whole, other] = [wrongTest('all'), wrongTest('others')];
    addRepair([{ ...whole, comparisons: numbers('c at 2') }, other], repair);
    expect(other.diagnoses).toEqual([]);
    const both = { ...whole, comparisons: numbers('b at 2') };
    addRepair([both], repair);
    expect(both).toMatchObject({ diagnoses: [{ layer: 'repair', places: [PLACE] }] });
  });

  test('with two reasons gets the place for that of the mended part', () => {
    const ofB = { ...RECORDED, text: 'b: The sign is wrong.' };
    const ofC = { ...RECORDED, id: 'factor', text: 'c: The factor is wrong.' };
    const whole = wrongTest('all', [ofC, ofB]);
    addRepair([whole, { ...wrongTest('b', [RECORDED]), part: 'b' }], repair);
    expect(whole.diagnoses).toMatchObject([{ places: [] }, { places: [PLACE] }]);
  });
});
