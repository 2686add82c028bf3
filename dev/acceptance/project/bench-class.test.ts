import { describe, expect, test } from '@jest/globals';
import { command } from '../../testing/command';
import { once } from '../../testing/once';
import { outside } from '../../testing/outside';
import { refusalOf } from '../../testing/refusal-of';
import { ROOT } from '../../testing/root';

const { generateClass } = outside<typeof import('../../bench/generate')>('dev/bench/generate');

describe('npm run bench -- class', () => {
  const graded = once(() => command('bench', ['class', '28']));

  test('gives each submission of a generated class the points that are known of it, and a row in the gradebook', () => {
    const { status, stdout } = graded();
    expect(stdout).toMatch(/^ {2}submissions graded: 15 right, 9 wrong, 3 broken, 1 hostile +28\n/);
    expect(stdout).toMatch(/rows of the gradebook +28\n/);
    expect(stdout).toMatch(/results that are not as they are known to be +0\n/);
    expect(status).toBe(0);
  });

  test('prints the figures', () => {
    const { stdout } = graded();
    expect(stdout).toMatch(/submissions a second +\d+\.\d\n/);
    expect(stdout).toMatch(/memory of all processes, highest +(\d+ MiB|unknown)\n$/);
  });

  test('shows the table that a teacher sees', () => {
    const { stderr } = graded();
    expect(stderr).toContain('  graded 28 of 28   15 pass   0 in error   0 ungraded\n');
    expect(stderr).toContain('  Diagnoses most given\n');
    expect(stderr).toContain('  Errors most met\n');
  });
});

test('npm run bench -- again grades the one that was handed in again, and finds one line about it', () => {
  const { status, stdout } = command('bench', ['again', '12']);
  expect(stdout).toMatch(/lines that say whose points moved, after one is handed in again \(aim: 1\) +1\n/);
  expect(status).toBe(0);
});

test.each([
  [['classes'], 'There is no bench "classes". Usage: npm run bench '],
  [['class', 'all'], 'Expected a number from 1 to 99999, got "all". Usage: npm run bench '],
])('npm run bench -- %p is refused in one line', async (args, says) => {
  const refusal = await refusalOf('bench', args);
  expect(refusal.startsWith(says)).toBe(true);
  expect(refusal).not.toContain('\n');
});

describe('a generated class', () => {
  const members = once(() => [...generateClass(ROOT, 300, 42)]);

  test('has different text in every submission', () => {
    const texts = members().map(({ files }) => JSON.stringify(files));
    expect(new Set(texts).size).toBe(300);
  });

  test('is the same for the same seed, and another one for another', () => {
    expect([...generateClass(ROOT, 300, 42)]).toEqual(members());
    const other = [...generateClass(ROOT, 300, 43)];
    expect(other.map(({ kind }) => kind)).toEqual(members().map(({ kind }) => kind));
    expect(other).not.toEqual(members());
  });

  test('draws from all styles, mistakes, faults and attacks rather than from a few', () => {
    const expectations = members()
      .filter(({ kind }) => kind === 'wrong')
      .map(({ expected }) => Object.keys(expected)[0]);
    expect(new Set(expectations).size).toBe(4);
    const values = members()
      .filter(({ kind }) => kind === 'right')
      .map(({ files }) => files['04-value.ts']);
    const styles = values.map((text) => String(text).split('\n').slice(1).join('\n'));
    expect(new Set(styles).size).toBeGreaterThan(20);
  });
});
