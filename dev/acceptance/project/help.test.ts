import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@jest/globals';
import { command } from '../../testing/command';
import { ROOT } from '../../testing/root';

const { scripts } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')) as {
  scripts: Record<string, string>;
};
const commands = Object.entries(scripts).flatMap(([name, line]) => (line.includes('start.cjs') ? [name] : []));

test('there are scripts that are commands of ours', () => {
  expect(commands.length).toBeGreaterThan(10);
});

test.each(commands)('npm run %s -- --help prints how it is called, and does nothing else', (name) => {
  const { status, stdout, stderr } = command(name, ['--help'], { root: ROOT });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(stdout).toMatch(new RegExp(`^Usage: npm (?:run (?:--silent )?)?${name}\\b.*\\n$`));
});

test('behind -- it is a name like any other', () => {
  expect(command('reset', ['--', '--help'])).toMatchObject({
    status: 2,
    stderr: expect.stringContaining('There is no exercise "--help".'),
  });
});
