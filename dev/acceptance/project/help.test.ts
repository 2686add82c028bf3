import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { FORMATS } from '../../../grader/report/formats/index';
import { command } from '../../testing/command';
import { once } from '../../testing/once';
import { ROOT } from '../../testing/root';
import { shellIn } from '../../testing/shell-in';

const { scripts } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')) as {
  scripts: Record<string, string>;
};
const commands = Object.entries(scripts).flatMap(([name, line]) => (line.includes('start.cjs') ? [name] : []));

test('there are scripts that are commands of ours', () => {
  expect(commands.length).toBeGreaterThan(10);
});

test('npm run alone lists the scripts with words that no shell changes', () => {
  const menu = spawnSync('npm', ['run'], { cwd: ROOT, encoding: 'utf8', shell: process.platform === 'win32' }).stdout;
  for (const name of commands) {
    const line = scripts[name] as string;
    expect(line).toMatch(new RegExp(`^node (?:grader|dev|queue)/start\\.cjs ${name} "# [a-z][\\w :,.-]{5,60}"$`));
    expect(menu).toContain(`  ${name}\n    ${line}\n`);
  }
});

test('a script takes arguments behind its words', () => {
  const { status, stderr } = spawnSync('npm', ['run', '--silent', 'reset', '--', '99'], {
    cwd: ROOT,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  expect([status, stderr]).toEqual([2, expect.stringContaining('There is no exercise "99".')]);
});

const inShell = shellIn(() => ROOT);

describe.each(commands)('npm run %s -- --help', (name) => {
  const page = once(() => inShell(name, '--help'));
  /** The first words of the lines of a section, such as `--format <name>`. */
  const rowsOf = async (section: string) => {
    const text = (await page()).stdout.split(`\n${section}:\n`)[1]?.split('\n\n')[0] ?? '';
    return text
      .trimEnd()
      .split('\n')
      .map((line) => line.trim().split(/ {2,}/)[0] as string);
  };

  test('says what the command does and how it is called, and does nothing else', async () => {
    const { status, stdout, stderr } = await page();
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toMatch(new RegExp(`^[A-Z].*\\.\n\nUsage: npm (?:run (?:--silent )?)?${name}\\b.*\n\n`));
    expect(stdout.split('\n').filter((line) => line.length > 120)).toEqual([]);
  });

  test('lists each option of its usage, its exit codes, and an example of itself', async () => {
    const usage = /^Usage: (.*)$/m.exec((await page()).stdout)?.[1] ?? '';
    const named = (await rowsOf('Options')).map((row) => row.split(' ')[0] as string);
    for (const [option] of usage.matchAll(/--(?!silent\b)[a-z]+/g)) expect(named).toContain(option);
    expect(named).toContain('--help');
    expect(await rowsOf('Exit codes')).toEqual(expect.arrayContaining(['0', '2']));
    expect(await rowsOf('Example')).toEqual([
      expect.stringMatching(new RegExp(`^npm (?:run (?:--silent )?)?${name}(?:$| -- )`)),
    ]);
  });
});

test('npm run grade -- --help formats lists every format with its purpose, and -h is --help', async () => {
  const { status, stdout } = await inShell('grade', '--help', 'formats');
  const rows = Object.entries(FORMATS).map(([name, { about }]) => `${name} ${about}`);
  expect([status, stdout.trimEnd().replaceAll(/ {2,}/g, ' ').split('\n')]).toEqual([0, rows]);
  expect(await inShell('hint', '-h')).toEqual(await inShell('hint', '--help'));
});

test('behind -- it is a name like any other', () => {
  expect(command('reset', ['--', '--help'])).toMatchObject({
    status: 2,
    stderr: expect.stringContaining('There is no exercise "--help".'),
  });
});
