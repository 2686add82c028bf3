import { describe, expect, test } from '@jest/globals';
import { EXERCISE } from '../../../../dev/testing/open-sandbox';
import { outside } from '../../../../dev/testing/outside';
import { recorded, testResult } from '../../../../dev/testing/results';
import type { TestResult } from '../../../core/result';
import { compare } from '../../../scoring/compare';
import type { MistakeRecord } from '../mistake-record';

const { nativeTranspiler } = outside<typeof import('../../../compile/native')>('grader/compile/native');
const { SyntaxTree } = outside<typeof import('../../../compile/syntax-tree')>('grader/compile/syntax-tree');
const { setPlaces } = outside<typeof import('./set-places')>('grader/advice/diagnosis/place/set-places');

const SOURCE = `export class Value {
  mul(other: Value) {
    const out = new Value(this.data * other.data);
    out.step = () => {
      this.grad = other.data ^ 2;
      other.grad += this.data;
    };
    return out;
  }
}`;

/** The test after its places are set in a file. */
function placed(otherwise: Partial<TestResult>, { source = SOURCE, record = {} as MistakeRecord } = {}): TestResult {
  const one = testResult({ part: 'mul', status: 'fail', location: { file: EXERCISE, line: 2 }, ...otherwise });
  const tree = new SyntaxTree(nativeTranspiler.parse(EXERCISE, source).program, nativeTranspiler.visitorKeys);
  setPlaces([one], { file: EXERCISE, source, tree }, { names: ['Value'], readings: [], record, facts: undefined });
  return one;
}

const wrong = (label: string) => [compare(label, 1, 2, 1e-5)];

describe('the line to look at is that of', () => {
  test.each([
    ['the data', 'data of a.mul(b)', 3],
    ['the gradient of its object', 'a.grad of a.mul(b)', 5],
    ['the gradient of its argument', 'b.grad of a.mul(b)', 6],
  ])('%s, if that number is wrong', (_, label, line) => {
    expect(placed({ comparisons: wrong(label) }).location).toEqual({ file: EXERCISE, line });
  });

  test('the piece that a recorded mistake quotes', () => {
    const record = { caret: { diagnosis: 'No ^.', parts: ['mul'], quotes: ['^'], wrong: {} } };
    const one = placed({ diagnoses: [recorded('caret', 'No ^.')], comparisons: wrong('data of a.mul(b)') }, { record });
    expect(one.location).toEqual({ file: EXERCISE, line: 5 });
    expect(one.diagnoses[0]?.places).toEqual([{ file: EXERCISE, line: 5, column: 19, endLine: 5, endColumn: 33 }]);
  });

  test('an error, where learner code threw it', () => {
    const one = placed({ status: 'error', location: { file: EXERCISE, line: 8 }, comparisons: wrong('data of x') });
    expect(one.location?.line).toBe(8);
  });

  test('a method that is written twice, as before', () => {
    const source = 'class Value {\n  mul() { return 1; }\n  mul() {\n    return 2;\n  }\n}';
    expect(placed({ comparisons: wrong('data of a.mul(b)') }, { source }).location?.line).toBe(2);
  });
});

test('a place that a diagnosis has already stays', () => {
  const place = { file: EXERCISE, line: 9, column: 1, endLine: 9, endColumn: 2 };
  const one = placed({ diagnoses: [{ ...recorded('x', 'X.'), places: [place] }], comparisons: wrong('data of x') });
  expect(one.diagnoses[0]?.places).toEqual([place]);
});
