import { expect, test } from '@jest/globals';
import { checkout, solve, writeExercise } from '../../testing/checkout';
import { command } from '../../testing/command';
import { once } from '../../testing/once';
import { solutionWith } from '../../testing/submissions';

const project = once(() => {
  const root = checkout();
  solve(root);
  return root;
});

const screenOf = (file: string, changes: Record<string, string>) => {
  writeExercise(project(), file, solutionWith(file, changes));
  return command('test', [file.slice(0, 2)], { root: project() }).stdout;
};

test('npm test tells what a compiler objects to in a file that does not load', () => {
  const screen = screenOf('02-numerical-gradient.ts', { '(f(a + h, b, c) - here) / h': '(f(a + h, b, c - here) / h' });
  expect(screen).toMatch(/A second opinion: Line \d: `\)` is missing here\.\n[\s\S]*\n +> \d \|/);
});

test('npm test asks no compiler about an answer that has a reason and a place', () => {
  const screen = screenOf('01-gradf.ts', { '3 * Math.cos': '-3 * Math.cos' });
  expect(screen).toContain('Why: ');
  expect(screen).not.toContain('A second opinion');
});
