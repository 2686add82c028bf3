import { expect, test } from '@jest/globals';
import { recorded, testResult } from '../../../dev/testing/results';
import type { MistakeRecord } from './mistake-record';
import { withdrawDoubtful } from './withdraw-doubtful';

/** A mistake that affects the tests of these parts, one for each. */
const affecting = (...parts: string[]) => ({
  diagnosis: 'Why.',
  parts: [],
  wrong: Object.fromEntries(parts.map((part) => [`${part}: at 1`, { message: 'm', compared: 0 }])),
});

/** A wrong test of a part, explained by the named mistakes. */
const wrong = (part: string | null, ...mistakes: string[]) =>
  testResult({
    name: `${part}: at 1`,
    part,
    status: 'fail',
    diagnoses: mistakes.map((id) => recorded(id, 'Why.')),
  });

const RECORD: MistakeRecord = { mul: affecting('mul', 'div'), div: affecting('div') };

function mistakesLeft(tests: ReturnType<typeof wrong>[], record = RECORD): string[][] {
  withdrawDoubtful(tests, record);
  return tests.map(({ diagnoses }) => diagnoses.map(({ id }) => id));
}

test('diagnoses stay if all wrong tests are explained', () => {
  expect(mistakesLeft([wrong('mul', 'mul'), wrong('div', 'mul')])).toEqual([['mul'], ['mul']]);
});

test('a part is not blamed if a part before it, which it uses by the record, is wrong for an unknown reason', () => {
  expect(mistakesLeft([wrong('mul'), wrong('div', 'div')])).toEqual([[], []]);
  expect(mistakesLeft([wrong('exp'), wrong('div', 'div')])).toEqual([[], ['div']]);
});

test('a mistake in more than four parts does not show that one of them uses another', () => {
  const divLeft = (...others: string[]) => {
    const passing = others.map((part) => testResult({ name: `${part}: at 1`, part }));
    const core = affecting('mul', 'div', ...others);
    return mistakesLeft([...passing, wrong('mul'), wrong('div', 'div')], { core, div: affecting('div') }).at(-1);
  };
  expect(divLeft('add', 'pow')).toEqual([]);
  expect(divLeft('add', 'pow', 'exp')).toEqual(['div']);
});

test('parts of an exercise that also has tests of the whole do not use each other', () => {
  expect(mistakesLeft([wrong('mul'), wrong('div', 'div'), wrong(null, 'div')])).toEqual([[], ['div'], ['div']]);
});
