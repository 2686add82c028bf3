import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, test } from '@jest/globals';
import { checkout, solve, solveAll, writeExercise } from '../../testing/checkout';
import { command } from '../../testing/command';
import { copyTree } from '../../testing/copy-tree';
import { once } from '../../testing/once';
import { ROOT } from '../../testing/root';
import { shellIn } from '../../testing/shell-in';
import { solutionWith } from '../../testing/submissions';

const project = once(checkout);
const memory = () => path.join(project(), '.gradkata', 'hints.json');
const run = shellIn(project);
const hint = (...args: string[]) => run('hint', ...args);
const remembered = () => JSON.parse(readFileSync(memory(), 'utf8'));
const textsOf = (exercise: string, part: string): string[] =>
  JSON.parse(readFileSync(path.join(ROOT, 'test', 'hints', `${exercise}.json`), 'utf8'))[part];
/** A screen without its line breaks and margins. */
const unwrapped = (text: string) => text.replace(/\s+/g, ' ');

beforeEach(() => {
  rmSync(path.join(project(), '.gradkata'), { recursive: true, force: true });
  copyTree(path.join(ROOT, 'exercises'), path.join(project(), 'exercises'));
});

describe('npm run hint on a fresh clone', () => {
  test('says where to look, in a few lines without colour, and what to do next', () => {
    const { status, stdout, stderr } = command('hint', [], { root: project() });
    expect([status, stderr]).toEqual([0, '']);
    const [, heading, , level, ...rest] = stdout.split('\n');
    expect([heading, level]).toEqual(['  01-gradf · ∂f/∂a', '  Hint 1: where to look, and the rule']);
    expect(unwrapped(stdout)).toContain(textsOf('01-gradf', '∂f/∂a').slice(0, 2).join(' '));
    expect(rest.slice(-4)).toEqual([
      '',
      '  Next: edit exercises/01-gradf.ts, then run npm test',
      '  Still stuck? npm run hint',
      '',
    ]);
    expect(rest.length).toBeLessThan(12);
    for (const line of rest) expect(line.length).toBeLessThanOrEqual(100);
  });

  test('goes further with the next call, stays at the last one, and says that it is the last', async () => {
    const texts = textsOf('01-gradf', '∂f/∂a');
    const last = ['Hint 2, the last one: the shape of the line', texts[2]];
    for (const [head, text] of [['Hint 1: where to look, and the rule', texts[1]], last, last]) {
      const { stdout } = await hint();
      expect(stdout).toMatch(new RegExp(`^  ${head}$`, 'm'));
      expect(unwrapped(stdout)).toContain(text);
      expect(stdout.includes('Still stuck?')).toBe(head !== last[0]);
    }
    expect(remembered()).toEqual({ '01-gradf': { '∂f/∂a': 3 } });
  });

  test('is for the exercise that is asked for, each with a level of its own', async () => {
    await hint('01');
    const { stdout } = await hint('4');
    expect(stdout).toMatch(/^ {2}04-value · mul\n\n {2}Hint 1: /m);
    expect(stdout).toMatch(/^ {2}Still stuck\? npm run hint -- 4$/m);
    expect((await hint('02')).stdout).toMatch(/^ {2}02-numerical-gradient\n\n {2}Hint 1: /m);
    expect(remembered()).toEqual({
      '01-gradf': { '∂f/∂a': 1 },
      '04-value': { mul: 1 },
      '02-numerical-gradient': { whole: 1 },
    });
  });

  test('says which exercises there are when the number is none of them, and notes nothing', async () => {
    const { status, stdout, stderr } = await hint('90');
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/^gradkata: There is no exercise "90"\. There are: 01-gradf, .*\n$/);
    expect(() => remembered()).toThrow('ENOENT');
  });
});

describe('npm run hint on work in progress', () => {
  beforeEach(() => solve(project()));

  test('names the command that restores the stub of a missing exercise, and uses up no hint', async () => {
    rmSync(path.join(project(), 'exercises', '03-symmetric-gradient.ts'));
    const { status, stdout } = await hint('03');
    expect(status).toBe(0);
    expect(stdout).toMatch(/03-symmetric-gradient\.ts is missing\.\n\n {2}Next: run npm run reset -- 03,/);
    expect(stdout).not.toContain('Hint');
    expect(() => remembered()).toThrow('ENOENT');
  });

  test('names the solution of an exercise that is finished, and uses up no hint', async () => {
    const { status, stdout } = await hint('01');
    expect(status).toBe(0);
    expect(stdout).toContain('01-gradf: all of it is right');
    expect(stdout).toContain('solutions/01-gradf.ts');
    expect(stdout).not.toContain('solutions/04-value.ts');
    expect(() => remembered()).toThrow('ENOENT');
  });

  test('says that everything is right when it is, and names solutions/', async () => {
    solveAll(project());
    const { status, stdout } = await hint();
    expect(status).toBe(0);
    expect(stdout).toMatch(/^ {2}All of it is right/m);
    expect(stdout).toContain('in solutions/: solutions/01-gradf.ts, ');
    expect(stdout).not.toContain('Hint');
  });

  test.each([
    ['01-gradf', '∂f/∂b', '3 * Math.cos', '-3 * Math.cos'],
    ['04-value', 'log', '1 / this.data', '2 / this.data'],
    ['04-value', 'radd', 'return this.add(other)', 'return this'],
  ])('in %s is for %s when that is what is wrong', async (exercise, part, right, wrong) => {
    writeExercise(project(), `${exercise}.ts`, solutionWith(`${exercise}.ts`, { [right]: wrong }));
    const { stdout } = await hint();
    expect(stdout.split('\n')[1]).toBe(`  ${exercise} · ${part}`);
    expect(unwrapped(stdout)).toContain(textsOf(exercise, part)[0]);
  });

  test('says of a wrong answer what it computes, then the shape of the line, then the change', async () => {
    writeExercise(project(), '01-gradf.ts', solutionWith('01-gradf.ts', { '3 * Math.cos': '4 * Math.cos' }));
    const screens = [];
    for (let count = 0; count < 5; count += 1) screens.push((await hint('01')).stdout);
    const [, second, third, fourth, fifth] = screens as [string, string, string, string, string];
    expect(second).toMatch(/^ {2}Hint 2: what your code does\n {2}Your ∂f\/∂b is 4·cos\(3b\)/m);
    expect(third).toMatch(/^ {2}Hint 3: the shape of the line$/m);
    expect(fourth).toMatch(/^ {2}Hint 4, the last one: the change\n {2}With this change every test passes:$/m);
    expect(fourth).toMatch(/^ {2}- const db = 4 \* Math\.cos.*\n {2}\+ const db = 3 \* Math\.cos/m);
    expect(fifth).toBe(fourth);
    expect(screens.map((screen) => screen.includes('Still stuck?'))).toEqual([true, true, true, false, false]);
  });

  test('names a right method to compare with if nothing was read off a wrong one', async () => {
    const text = solutionWith('04-value.ts', {
      '(1 / this.data) * out.grad': '(1 / this.data) * out.grad * (this.data > 3 ? 1.25 : 1)',
    });
    writeExercise(project(), '04-value.ts', text);
    await hint('04');
    expect(unwrapped((await hint('04')).stdout)).toContain(
      'Hint 2: something to compare with Your exp is right. Compare log with it, line by line',
    );
  });

  test('is for a wrong operation rather than for one before it that is not started, as the screen is', async () => {
    const stub = "throw Object.assign(new Error('mul is not written yet'), { name: 'NotStarted' });";
    const text = solutionWith('04-value.ts', {
      'const right = this.wrap(other);': stub,
      'this.grad += out.data * out.grad': 'this.grad = out.data * out.grad',
    }).replace(/(NotStarted' }\);)[\s\S]*?\n {2}}\n/, '$1\n  }\n');
    writeExercise(project(), '04-value.ts', text);
    const { stdout } = await run('test');
    expect(stdout).toMatch(/^ {2}exp: /m);
    expect(stdout).toMatch(/^ {2}Stuck\? npm run hint -- 04$/m);
    expect((await hint()).stdout).toMatch(/^ {2}04-value · exp$/m);
  });

  test('says first what keeps the exercise from running', async () => {
    writeExercise(project(), '02-numerical-gradient.ts', 'export function numericalGradient( {');
    const { status, stdout } = await hint();
    expect(status).toBe(0);
    expect(stdout).toMatch(/^ {2}It does not run yet: exercises\/02-numerical-gradient\.ts.*does not compile/m);
    expect(stdout).toContain('Hint 1: ');
  });
});

describe('the memory of the hints', () => {
  test('may be damaged: there is the first hint, and then the second', async () => {
    mkdirSync(path.dirname(memory()), { recursive: true });
    writeFileSync(memory(), '{ "01-gradf": ');
    const [first, second] = [await hint('01'), await hint('01')];
    expect(first).toMatchObject({ status: 0, stderr: '', stdout: expect.stringContaining('Hint 1: ') });
    expect(second.stdout).toContain('Hint 2');
  });

  test('is not needed: where it cannot be written, there is the first hint, and a line that says so', async () => {
    mkdirSync(path.join(memory(), 'kept'), { recursive: true });
    const { status, stdout, stderr } = await hint('01');
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toContain('Hint 1: ');
    expect(stdout).toContain('This could not be noted in .gradkata/hints.json');
  });
});

describe('npm run hint -- 02', () => {
  test('draws the error of a function that is begun, and only of the exercise that is named', async () => {
    const half = solutionWith('02-numerical-gradient.ts', { '- here) / h': '- here) / (2 * h)' });
    writeExercise(project(), '02-numerical-gradient.ts', half);
    const { stdout } = await hint('02');
    expect(stdout).toMatch(/Hint 1[\s\S]*largest error\n[\s\S]*1e-14 [\s\S]*Next: edit/);
    expect(unwrapped(stdout)).toContain('At the default step yours is 6.18, a right one 5.96e-6.');
    expect((await hint()).stdout).not.toContain('largest error');
  });
});

describe('npm run hint -- 04', () => {
  test('shows the expression of the failing test as a tree, with what is right beside what is wrong', async () => {
    const slip = solutionWith('04-value.ts', { 'right.data * out.grad': 'right.grad * out.grad' });
    writeExercise(project(), '04-value.ts', slip);
    const { stdout } = await hint('04');
    expect(stdout).toMatch(
      /^ {2}The expression of the test "mul: passes on[^"]*",[\s\S]*down:\n {2}v5: data=-30, grad=1/m,
    );
    expect(stdout).toMatch(/v1: data=2\.5, grad=0, op=\+ 0 {2}WRONG! grad should be -12: look here first$/m);
  });
});
