import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { exerciseIds } from '../../../grader/config/suites';
import { checkout, solveAll, writeExercise } from '../../testing/checkout';
import { command } from '../../testing/command';
import { once } from '../../testing/once';
import { ROOT } from '../../testing/root';
import { shellIn } from '../../testing/shell-in';

const project = once(checkout);
const run = shellIn(project);
const stub = (file: string) => readFileSync(path.join(ROOT, 'exercises', file), 'utf8');

describe('npm run lesson', () => {
  test('prints the lesson of an exercise, with its formulas, in lines that fit', () => {
    const { status, stdout, stderr } = command('lesson', ['04'], { root: project() });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toMatch(/^\n {2}A Value and its operations\n\n/);
    expect(stdout).toContain('      operand.grad += local derivative · out.grad\n');
    expect(stdout).toMatch(/ {2}Next: edit exercises\/04-value\.ts, then run npm test\n$/);
    for (const line of stdout.split('\n')) expect(line.length).toBeLessThanOrEqual(100);
  });

  test('has a lesson for every exercise, also for those that do not count', async () => {
    const ids = exerciseIds(ROOT);
    const { status, stdout } = await run('lesson', ...ids);
    expect(status).toBe(0);
    expect(stdout.match(/(?<=Next: edit exercises\/).*(?=\.ts,)/g)).toEqual(ids);
  });

  test('without a number prints that of the first exercise that is not done', async () => {
    solveAll(project());
    writeExercise(project(), '03-symmetric-gradient.ts', stub('03-symmetric-gradient.ts'));
    expect((await run('lesson')).stdout).toContain('The gradient by symmetric differences');
    solveAll(project());
    writeExercise(project(), '06-neural-network.ts', stub('06-neural-network.ts'));
    expect((await run('lesson')).stdout).toContain('Neurons, layers, networks');
  });

  test('refuses a number that no exercise has', async () => {
    expect(await run('lesson', '77')).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('There is no exercise "77"'),
    });
  });
});
