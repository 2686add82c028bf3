import { expect, test } from '@jest/globals';
import { checkout, solve, writeExercise } from '../../testing/checkout';
import { once } from '../../testing/once';
import { shellIn } from '../../testing/shell-in';
import { solutionWith } from '../../testing/submissions';

const project = once(() => {
  const root = checkout();
  solve(root);
  return root;
});

const run = shellIn(project);
const screenOf = async (file: string, changes: Record<string, string>) => {
  writeExercise(project(), file, solutionWith(file, changes));
  return (await run('test', file.slice(0, 2))).stdout;
};

test('npm test tells what a compiler objects to in a file that does not load', async () => {
  const screen = await screenOf('02-numerical-gradient.ts', {
    '(f(a + h, b, c) - here) / h': '(f(a + h, b, c - here) / h',
  });
  expect(screen).toMatch(/A second opinion: Line \d: `\)` is missing here\.\n[\s\S]*\n +> \d \|/);
});

test('npm test asks no compiler about an answer that has a reason and a place', async () => {
  const screen = await screenOf('01-gradf.ts', { '3 * Math.cos': '-3 * Math.cos' });
  expect(screen).toContain('Why: ');
  expect(screen).not.toContain('A second opinion');
});
