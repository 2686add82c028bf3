import { expect, test } from '@jest/globals';
import { guardCiLog } from './ci-log';

test('a screen has no command to the log of any CI system', () => {
  expect(guardCiLog('  ::error::no\n##vso[task.complete]\n', {})).toBe('  : :error::no\n# #vso[task.complete]\n');
});

test('a screen without commands is not changed outside of GitHub Actions', () => {
  expect(guardCiLog('  OK      01-gradf\n', {})).toBe('  OK      01-gradf\n');
});

test('a screen in a log of GitHub Actions is enclosed in two tokens, which are new each time', () => {
  const [one, other] = [0, 1].map(() => guardCiLog('::error::no', { GITHUB_ACTIONS: 'true' }));
  const [, token] = /^::stop-commands::([0-9a-f-]{36})\n: :error::no\n::\1::\n$/.exec(one as string) ?? [];
  expect(token).toBeDefined();
  expect(other).not.toContain(token);
});
