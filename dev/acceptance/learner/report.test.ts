import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, test } from '@jest/globals';
import { checkout, solve, writeExercise } from '../../testing/checkout';
import { command } from '../../testing/command';
import { once } from '../../testing/once';
import { shellIn } from '../../testing/shell-in';
import { solutionWith, temporaryFolder } from '../../testing/submissions';

const project = once(checkout);
const run = shellIn(project);
const report = (...args: string[]) => run('report', ...args);
const written = (file = path.join(project(), 'build', 'report.html')) => readFileSync(file, 'utf8');
const titlesIn = (page: string) => [...page.matchAll(/<strong id="([^"]*)-title">([^<]*)/g)].map(([, ...one]) => one);

beforeEach(() => solve(project()));

describe('npm run report', () => {
  test('writes a page with the pictures of all that is begun, and prints where it is', () => {
    const { status, stdout, stderr } = command('report', [], { root: project() });
    expect({ status, stdout, stderr }).toEqual({
      status: 0,
      stdout: `${path.join('build', 'report.html')}\n`,
      stderr: '',
    });
    expect(titlesIn(written())).toEqual([
      ['01-gradf-picture-1', 'f with its tangent and two secants'],
      ['02-numerical-gradient-picture-1', 'f with its tangent and two secants'],
      ['02-numerical-gradient-picture-2', 'Error against the step h'],
      ['03-symmetric-gradient-picture-1', 'f with its tangent and two secants'],
      ['03-symmetric-gradient-picture-2', 'Error against the step h'],
      ['04-value-picture-1', 'The graph of the expression'],
    ]);
  });

  test('writes the same bytes again, and no path of the machine', async () => {
    await report();
    const first = written();
    await report();
    expect(written()).toBe(first);
    expect(first).not.toContain(project());
  });

  test('draws the expression that failed, with the right gradient beside the wrong one', async () => {
    const slip = solutionWith('04-value.ts', { 'right.data * out.grad': 'right.grad * out.grad' });
    writeExercise(project(), '04-value.ts', slip);
    const out = path.join(temporaryFolder(), 'new', '04.html');
    expect(await report('04', '--out', out)).toMatchObject({ status: 0, stdout: `${out}\n` });
    expect(titlesIn(written(out))).toEqual([['04-value-picture-1', 'The graph of the expression that failed']]);
    expect(written(out)).toContain('Look first at v1, the operand of “×”: its grad is 0 and should be -12.');
  });

  test('says of a function that fails why it is not drawn', async () => {
    writeExercise(
      project(),
      '02-numerical-gradient.ts',
      "export function numericalGradient(): number[] {\n  throw new Error('Not <today>');\n}\n",
    );
    await report();
    expect(written()).toContain('What 02-numerical-gradient gives is left out: ');
    expect(written()).toContain('Not &lt;today&gt;');
  });

  test('says in one line that a folder cannot be made', async () => {
    const out = path.join(project(), 'package.json', 'report.html');
    const { status, stderr } = await report('--out', out);
    expect([status, stderr.split('\n').length]).toEqual([2, 2]);
    expect(stderr).toContain('cannot be written');
    expect(existsSync(out)).toBe(false);
  });
});
