import { expect, test } from '@jest/globals';
import { someNames } from './some-names';

test('twenty names are listed, and it is said that there are more', () => {
  const names = Array.from({ length: 21 }, (_, index) => `n${index}`);
  expect(someNames(names.slice(0, 20))).toBe(names.slice(0, 20).join(', '));
  expect(someNames(names)).toBe(`${names.slice(0, 20).join(', ')}, …`);
});
