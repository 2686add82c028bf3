import { expect, test } from '@jest/globals';
import { reproductionText } from './reproduction-text';

test('lines to try out stay as they are, below a heading with the seed', () => {
  const lines = "import { gradf } from './exercises/01-gradf';\nconsole.log(gradf(1, 2, 3));";
  expect(reproductionText(lines, 7)).toBe(`To try it out (seed 7):\n${lines}`);
});
