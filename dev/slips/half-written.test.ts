import { expect, test } from '@jest/globals';
import { ROOT } from '../testing/root';
import { halfWritten } from './half-written';
import { rightTexts } from './right-texts';

const [solution] = rightTexts(ROOT, '04-value');

test('a half-written file keeps a method, those that it calls, and the numbers of its lines', () => {
  const half = halfWritten(solution?.text ?? '', ['div']) ?? '';
  const stubs = [...half.matchAll(/notStarted\('exercises\/04-value\.ts', '(\w+)'/g)].map(([, name]) => name);
  expect(stubs).toEqual(['exp', 'log', 'neg', 'radd']);
  const lineOf = (text: string) => text.split('\n').findIndex((line) => line.includes('  radd('));
  expect(lineOf(half)).toBe(lineOf(solution?.text ?? ''));
});

test('a class without methods of these names has no half-written file', () => {
  expect(halfWritten('export class Value { mul = () => this; }', ['mul'])).toBeUndefined();
});
