import { expect, test } from '@jest/globals';
import { command } from '../../testing/command';

test('npm run bench -- why finds that nothing untrue is told of slips, and nothing of right answers', () => {
  const { status, stdout, stderr } = command('bench', ['why', '15', '42', '--fast']);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  const [, reason, specific, , either] = /^ {2}04-value +15 +(\d+) % +(\d+) % +(\d+) % +(\d+) %/m.exec(stdout) ?? [];
  expect([reason, specific, either].map(Number).every((share) => share >= 40)).toBe(true);
  expect(stdout).toMatch(/^ {2}slips of which something untrue is told +0$/m);
  expect(stdout).toMatch(/^ {2}right answers, whole and half-written +[1-9]\d\d\n {2}of these with a reason +0$/m);
});
