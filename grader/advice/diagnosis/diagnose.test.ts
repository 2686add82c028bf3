import { describe, expect, test } from '@jest/globals';
import { exerciseResult, recorded, testResult } from '../../../dev/testing/results';
import { ROOT } from '../../../dev/testing/root';
import { readMistakes } from '../../config/read-mistakes';
import type { Comparison, TestResult } from '../../core/result';
import { compare } from '../../scoring/compare';
import { diagnose } from './diagnose';
import type { MistakeRecord } from './mistake-record';

const TOLERANCE = 1e-5;

/** A test whose answer differs from 0 where a number is given. */
function answered(name: string, yours: Record<string, number>): TestResult {
  const comparisons = Object.entries(yours).map(([label, number]) => compare(label, 0, number, TOLERANCE));
  return testResult({ name, status: comparisons.every(({ ok }) => ok) ? 'pass' : 'fail', message: 'm', comparisons });
}

const RECORD: MistakeRecord = {
  left: { diagnosis: 'Left.', parts: [], wrong: { one: { numbers: { x: 1 } } } },
  right: { diagnosis: 'Right.', parts: [], wrong: { one: { numbers: { y: 2 } }, two: { numbers: { y: 3 } } } },
  thrown: {
    diagnosis: 'Thrown.',
    parts: [],
    wrong: { one: { message: 'your code threw RangeError: 3', compared: 0 } },
  },
};

/** The names of the mistakes that explain each test. */
function mistakesIn(...tests: TestResult[]): string[][] {
  return mistakesOf(RECORD, ...tests);
}

function mistakesOf(record: MistakeRecord, ...tests: TestResult[]): string[][] {
  diagnose(exerciseResult('01-gradf', tests), record);
  return tests.map(({ diagnoses }) => diagnoses.map(({ id }) => id));
}

test('numbers that a mistake of the project’s record computes get its diagnosis', () => {
  const record = readMistakes(ROOT, '01-gradf');
  const { diagnosis, parts, wrong } = record['angle-without-its-factor'] as MistakeRecord[string];
  const tests = Object.entries(wrong).map(([name, signature]) => ({
    ...answered(name, 'numbers' in signature ? (signature.numbers as Record<string, number>) : {}),
    part: parts.find((part) => name.startsWith(part)) ?? null,
  }));
  expect(tests.length).toBeGreaterThan(1);
  diagnose(exerciseResult('01-gradf', tests), record);
  for (const { diagnoses } of tests) expect(diagnoses).toEqual([recorded('angle-without-its-factor', diagnosis)]);
});

test('numbers are the same if they differ by a tenth of the tolerance at most', () => {
  expect(mistakesIn(answered('one', { x: 1 + 0.09 * TOLERANCE }))).toEqual([['left']]);
  expect(mistakesIn(answered('one', { x: 1 + 0.11 * TOLERANCE }))).toEqual([[]]);
});

test('numbers of 32 bits are the same if their first digits are', () => {
  const record = { bits: { diagnosis: '32 bits.', parts: [], wrong: { one: { numbers: { x: Math.fround(1.1) } } } } };
  const named = (number: number) => mistakesOf(record, answered('one', { x: number }))[0];
  expect(named(Math.fround(1.1 + 2e-6))).toEqual(['bits']);
  expect(named(1.1 + 2e-6)).toEqual([]);
  expect(named(Math.fround(1.1 + 2e-5))).toEqual([]);
});

test('two mistakes explain a test together, that which explains more first', () => {
  expect(mistakesIn(answered('one', { x: 1, y: 2 }), answered('two', { y: 3 }))).toEqual([
    ['right', 'left'],
    ['right'],
  ]);
});

test('a test with a wrong number that no mistake computes has no diagnosis', () => {
  expect(mistakesIn(answered('one', { x: 1, z: 9 }))).toEqual([[]]);
});

test('a mistake is ruled out by a test that is right where the mistake would be wrong, not by one that waits', () => {
  const one = answered('one', { y: 2 });
  expect(mistakesIn(one, answered('two', { y: 0 }))).toEqual([[], []]);
  expect(mistakesIn(one, testResult({ name: 'two', status: 'waiting' }))).toEqual([['right'], []]);
});

test('a message is explained by one of the same kind, after as many numbers', () => {
  const error = (message: string, ...comparisons: Comparison[]) =>
    testResult({ name: 'one', status: 'error', message, comparisons });
  expect(mistakesIn(error('exercises/01-gradf.ts:9: your code threw RangeError: 4'))).toEqual([['thrown']]);
  expect(mistakesIn(error('your code threw TypeError: not a function'))).toEqual([[]]);
  expect(mistakesIn(error('your code threw RangeError: 3', compare('x', 0, 0, TOLERANCE)))).toEqual([[]]);
});

test('two mistakes with different texts that explain equally much are both silent', () => {
  const twin = (diagnosis: string): MistakeRecord => ({ ...RECORD, twin: { ...left, diagnosis } });
  const { left } = RECORD as { left: MistakeRecord[string] };
  expect(mistakesIn(answered('one', { x: 1 }))).toEqual([['left']]);
  expect(mistakesOf(twin('Left.'), answered('one', { x: 1 }))).toEqual([['left']]);
  expect(mistakesOf(twin('Another.'), answered('one', { x: 1 }))).toEqual([[]]);
});

describe('a mistake in one method', () => {
  const ofPart = (part: string, tested: TestResult): TestResult => ({ ...tested, part });
  const mul = (x: number) => ofPart('mul', answered('mul: one', { x }));
  const div = (x: number) => ofPart('div', answered('div: one', { x }));
  const record: MistakeRecord = {
    product: {
      diagnosis: 'Product.',
      parts: ['mul'],
      wrong: { 'mul: one': { numbers: { x: 1 } }, 'div: one': { numbers: { x: 2 } } },
    },
    quotient: { diagnosis: 'Quotient.', parts: ['div'], wrong: { 'div: one': { numbers: { x: 3 } } } },
  };

  test('explains the tests of other methods', () => {
    expect(mistakesOf(record, mul(1), div(2))).toEqual([['product'], ['product']]);
  });

  test('is not ruled out by right, wrong or unwritten methods', () => {
    expect(mistakesOf(record, mul(1), div(0))).toEqual([['product'], []]);
    expect(mistakesOf(record, mul(1), div(7))).toEqual([['product'], []]);
    expect(mistakesOf(record, mul(1), div(3))).toEqual([['product'], ['quotient']]);
    expect(mistakesOf(record, mul(1), { ...div(7), status: 'not-started' })).toEqual([['product'], []]);
  });

  test('is ruled out by another wrong test of its method, which it does not explain', () => {
    const another = ofPart('mul', answered('mul: two', { x: 9 }));
    expect(mistakesOf(record, mul(1), another)).toEqual([[], []]);
  });
});

test('mistakes in two components are each told with the component before', () => {
  const of = (part: string, label: string): MistakeRecord[string] => ({
    diagnosis: 'Slope.',
    parts: [part],
    wrong: { 'at a point': { numbers: { [label]: 1 } }, [`${part} elsewhere`]: { numbers: { [`${part} at 2`]: 1 } } },
  });
  const tests = [
    answered('at a point', { 'a at 1': 1, 'b at 1': 1 }),
    ...['a', 'b'].map((part) => ({ ...answered(`${part} elsewhere`, { [`${part} at 2`]: 1 }), part })),
  ];
  diagnose(exerciseResult('01-gradf', tests), { one: of('a', 'a at 1'), other: of('b', 'b at 1') });
  expect(tests[0]?.diagnoses.map(({ text }) => text)).toEqual(['a: Slope.', 'b: Slope.']);
});

describe('a mistake in one component', () => {
  const record: MistakeRecord = {
    slope: {
      diagnosis: 'Slope.',
      parts: ['∂f/∂a'],
      wrong: { 'at a point': { numbers: { '∂f/∂a at 1': 1 } }, 'a elsewhere': { numbers: { '∂f/∂a at 2': 2 } } },
    },
  };
  const ofComponent = (part: string, tested: TestResult): TestResult => ({ ...tested, part });

  test('is named beside a component that is wrong in an unknown way, with the component before its text', () => {
    const tests = [
      answered('at a point', { '∂f/∂a at 1': 1, '∂f/∂b at 1': 7 }),
      ofComponent('∂f/∂a', answered('a elsewhere', { '∂f/∂a at 2': 2 })),
      ofComponent('∂f/∂b', answered('b elsewhere', { '∂f/∂b at 2': 7 })),
    ];
    diagnose(exerciseResult('01-gradf', tests), record);
    expect(tests.map(({ diagnoses }) => diagnoses.map(({ text }) => text))).toEqual([
      ['∂f/∂a: Slope.'],
      ['Slope.'],
      [],
    ]);
  });
});
