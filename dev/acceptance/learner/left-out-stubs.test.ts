import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@jest/globals';
import { exerciseIds } from '../../../grader/config/suites';
import { checkout, writeExercise } from '../../testing/checkout';
import { once } from '../../testing/once';
import { ROOT } from '../../testing/root';
import { shellIn } from '../../testing/shell-in';

const ids = exerciseIds(ROOT);
const textIn = (folder: string, id: string) => readFileSync(path.join(ROOT, folder, `${id}.ts`), 'utf8');

/** Two clones: in the second one no file can be known as a stub, so that every exercise runs. */
const clones = once(() => {
  const [usual, all] = [checkout(), checkout()];
  for (const id of ids) rmSync(path.join(all, 'test', 'stubs', `${id}.ts`));
  return [usual, all] as const;
});
const inUsual = shellIn(() => clones()[0]);
const inAll = shellIn(() => clones()[1]);

/** The screens of both, with these files in place of the stubs. */
async function screensWith(files: Readonly<Record<string, string>>): Promise<string[]> {
  for (const root of clones())
    for (const id of ids) writeExercise(root, `${id}.ts`, files[id] ?? textIn('exercises', id));
  return [(await inUsual('test')).stdout, (await inAll('test')).stdout];
}

const solved = (count: number) => Object.fromEntries(ids.slice(0, count).map((id) => [id, textIn('solutions', id)]));

test.each([
  ['nothing is solved', solved(0)],
  ['the first chapter is solved', solved(4)],
  ['one exercise is left', solved(ids.length - 1)],
  ['the one that others import does not compile', { '04-value': 'export class Value {' }],
  ['the one that others import exports nothing', { ...solved(3), '04-value': 'export const value = 1;\n' }],
  ['one is wrong', { ...solved(4), '02-numerical-gradient': 'export const numericalGradient = () => [1, 2, 3];\n' }],
])('stubs that are left out change no screen: %s', async (_, files) => {
  const [usual, all] = await screensWith(files);
  expect(usual).toContain('Next: edit exercises');
  expect(usual).toBe(all);
});
