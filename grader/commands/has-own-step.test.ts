import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@jest/globals';
import { ROOT } from '../../dev/testing/root';
import { hasOwnStep } from './has-own-step';

const read = (file: string) => readFileSync(path.join(ROOT, 'solutions', file), 'utf8');

test.each(['mul', 'pow', 'exp', 'log'])('%s of the solution has a backward step of its own', (method) => {
  expect(hasOwnStep(read('04-value.ts'), method)).toBe(true);
});

test.each(['div', 'neg', 'radd'])(
  '%s of the solution calls other operations, although its neighbour does not',
  (name) => {
    expect(hasOwnStep(read('04-value.ts'), name)).toBe(false);
  },
);

test('a method that is an arrow has one too, and a method that does not exist has none', () => {
  const source = 'class A { exp = (): A => { const out = 1; out.backwardStep = () => {}; return out; }; }';
  expect(hasOwnStep(source, 'exp')).toBe(true);
  expect(hasOwnStep(source, 'log')).toBe(false);
});

test.each(['step', 'train', 'squaredError'])('%s of exercise 07 has none: it is no operation', (name) => {
  expect(hasOwnStep(read('07-training.ts'), name)).toBe(false);
});
