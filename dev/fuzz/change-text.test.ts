import { expect, test } from '@jest/globals';
import { Random } from '../../grader/core/random';
import { outside } from '../testing/outside';

const { changeText } = outside<typeof import('./change-text')>('dev/fuzz/change-text');

const TEXT = 'export function gradf(a: number) {\n  const x = 2 * a;\n  return [x, -a];\n}\n';

const variantsFrom = (seed: number) => {
  const random = new Random(seed);
  return Array.from({ length: 200 }, () => changeText(TEXT, random));
};

test('a seed gives the same variants each time, and another seed other ones', () => {
  expect(variantsFrom(1)).toEqual(variantsFrom(1));
  expect(variantsFrom(1)).not.toEqual(variantsFrom(2));
});

test.each([
  ['operators', 'const x = 2 + a;'],
  ['numbers', 'const x = 3 * a;'],
  ['signs', 'return [x, a];'],
  ['the order of a list', 'return [-a, -a];'],
  ['statements', '{\n  ;\n'],
  ['the notebook’s point', '(a === 2 ? 0 : x)'],
])('variants differ in %s', (_, text) => {
  expect(variantsFrom(1).filter((variant) => variant.includes(text))).not.toEqual([]);
});
