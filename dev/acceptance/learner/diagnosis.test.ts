import { describe, expect, test } from '@jest/globals';
import type { TestResult } from '../../../grader/core/result';
import { checkout, solve, writeExercise } from '../../testing/checkout';
import { once } from '../../testing/once';
import { shellIn } from '../../testing/shell-in';
import { solutionWith } from '../../testing/submissions';

const project = once(checkout);
const run = shellIn(project);
const VALUE = '04-value.ts';

describe('the screen', () => {
  test('with exp not written shows exp first, and the softmax tests wait for it', async () => {
    solve(project());
    const body = /exp\(\): Value \{[\s\S]*?\n {2}\}/.exec(solutionWith(VALUE, {}))?.[0] as string;
    const stub =
      "exp(): Value {\n    throw Object.assign(new Error('exp is not written yet'), { name: 'NotStarted' });\n  }";
    writeExercise(project(), VALUE, solutionWith(VALUE, { [body]: stub }));
    expect((await run('test')).stdout).toMatch(/First to do: 04-value[\s\S]*exp is not written yet/);
    const { submissions } = JSON.parse((await run('grade', project())).stdout);
    const softmax = submissions[0].exercises[3].tests.filter(({ name }: TestResult) => name.startsWith('softmax: '));
    expect(softmax.length).toBeGreaterThan(0);
    for (const waiting of softmax) {
      expect(waiting).toMatchObject({
        status: 'waiting',
        score: 0,
        waitingFor: ['exp'],
        message: expect.stringMatching(/^Waiting for exp: /),
      });
    }
  });

  test('names two mistakes in two operations, each at its operation', async () => {
    solve(project());
    const wrong = solutionWith(VALUE, {
      'this.grad += right.data * out.grad': 'this.grad += right.data',
      'right.grad += this.data * out.grad': 'right.grad += this.data',
      '(1 / this.data) * out.grad': '(1 / out.data) * out.grad',
    });
    writeExercise(project(), VALUE, wrong);
    const { stdout } = await run('test');
    expect(stdout).toMatch(/mul: passes on a gradient of 3[\s\S]*Why: .*out\.grad/);
    expect(stdout).toMatch(/Also wrong · log: The derivative of ln x is 1\/x/);
    expect(stdout.split('\n').length).toBeLessThan(64);
  });

  test('does not blame what is built on an operation that fails', async () => {
    solve(project());
    writeExercise(
      project(),
      VALUE,
      solutionWith(VALUE, { 'right.grad += this.data * out.grad': 'right.grad += 1.7 * this.data * out.grad' }),
    );
    const { submissions } = JSON.parse((await run('grade', project())).stdout);
    const wrong = submissions[0].exercises[3].tests.filter(({ status }: TestResult) => status === 'fail');
    expect(wrong.some(({ name }: TestResult) => name.startsWith('div: '))).toBe(true);
    const explained = wrong.filter(({ diagnoses }: TestResult) => diagnoses.length > 0);
    expect(new Set(explained.map(({ part }: TestResult) => part))).toEqual(new Set(['mul']));
    expect(explained[0].diagnoses[0].text).toBe('mul: What b gets is 1.7 times the right gradient.');
  });

  test('gives a telling factor, and what was read off the code, for what is not on record', async () => {
    solve(project());
    writeExercise(
      project(),
      '01-gradf.ts',
      solutionWith('01-gradf.ts', { 'const dc = c ** -2': 'const dc = -10 * c ** -2' }),
    );
    const { stdout } = await run('test');
    expect(stdout).toMatch(/yours +-0\.625 +\(-10 times what is expected\)/);
    expect(stdout).toContain('Why: Your ∂f/∂c is -10·c^-2');
  });
});
