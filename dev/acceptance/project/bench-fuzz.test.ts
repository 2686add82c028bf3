import { expect, test } from '@jest/globals';
import { command } from '../../testing/command';

test('npm run bench -- fuzz finds that suites and oracle agree on changed answers', () => {
  const { status, stdout, stderr } = command('bench', ['fuzz', '80', '42']);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(stdout).toMatch(/^ {2}variants of right answers, from the seed 42 +80\n {2}of these right +[1-9]\d*\n/);
  expect(stdout).toMatch(/on which suite and oracle disagree +0\n$/);
});
