import { expect, test } from '@jest/globals';
import { command } from '../../testing/command';

test('npm run bench -- sandbox prints a time for each figure that comments of the grader quote', () => {
  const { status, stdout, stderr } = command('bench', ['sandbox', '--fast']);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  const [head, ...rows] = stdout.trimEnd().split('\n');
  expect(head).toMatch(/^Medians, Node \d+\.\d+\.\d+, one core\.$/);
  for (const row of rows) expect(row).toMatch(/^ {2}\S.* +\d[\d.]* (?:µs|ms)$/);
  for (const what of [
    'a new instance',
    'a new runtime',
    'restoring',
    'a call of the host',
    'gradf',
    'guard',
    '04-value',
  ])
    expect(rows.filter((row) => row.includes(what))).not.toEqual([]);
});
