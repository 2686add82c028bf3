import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, test } from '@jest/globals';
import { findHintTrouble } from './checks/hints';
import { checkout, solve, writeExercise } from './testing/checkout';
import { command, ROOT } from './testing/command';
import { solutionWith } from './testing/submissions';

const folder = checkout();
const memory = path.join(folder, '.gradkata', 'hints.json');
const hint = (...args: string[]) => command('hint', args, { root: folder });
const remember = (text: string) => {
  mkdirSync(path.dirname(memory), { recursive: true });
  writeFileSync(memory, text);
};
const remembered = () => JSON.parse(readFileSync(memory, 'utf8'));
const textsOf = (exercise: string, part: string): string[] =>
  JSON.parse(readFileSync(path.join(ROOT, 'test', 'hints', `${exercise}.json`), 'utf8'))[part];
/** A screen without its line breaks and margins. */
const unwrapped = (text: string) => text.replace(/\s+/g, ' ');

beforeEach(() => {
  rmSync(path.join(folder, '.gradkata'), { recursive: true, force: true });
  cpSync(path.join(ROOT, 'exercises'), path.join(folder, 'exercises'), { recursive: true });
});

describe('npm run hint on a fresh clone', () => {
  test('says where to look, in a few lines without colour, and what to do next', () => {
    const { status, stdout, stderr } = hint();
    expect([status, stderr]).toEqual([0, '']);
    const [, heading, , level, ...rest] = stdout.split('\n');
    expect([heading, level]).toEqual(['  01-gradf · ∂f/∂a', '  Hint 1 of 3']);
    expect(unwrapped(stdout)).toContain(textsOf('01-gradf', '∂f/∂a')[0]);
    expect(rest.slice(-4)).toEqual([
      '',
      '  Next: edit exercises/01-gradf.ts, then run npm test',
      '  Still stuck? npm run hint',
      '',
    ]);
    expect(rest.length).toBeLessThan(10);
    for (const line of rest) expect(line.length).toBeLessThanOrEqual(100);
  });

  test('goes one level further with each call, stays at the last, and says that it is the last', () => {
    const texts = textsOf('01-gradf', '∂f/∂a');
    const heads = ['Hint 1 of 3', 'Hint 2 of 3', 'Hint 3 of 3, the last one', 'Hint 3 of 3, the last one'];
    for (const [index, head] of heads.entries()) {
      const { stdout } = hint();
      expect(stdout).toMatch(new RegExp(`^  ${head}$`, 'm'));
      expect(unwrapped(stdout)).toContain(texts[Math.min(index, 2)]);
      expect(stdout.includes('Still stuck?')).toBe(index < 2);
    }
    expect(remembered()).toEqual({ '01-gradf': { '∂f/∂a': 3 } });
  });

  test('is for the exercise that is asked for, each with a level of its own', () => {
    hint('01');
    const { stdout } = hint('4');
    expect(stdout).toMatch(/^ {2}04-value · mul\n\n {2}Hint 1 of 3\n/m);
    expect(stdout).toMatch(/^ {2}Still stuck\? npm run hint -- 4$/m);
    expect(hint('02').stdout).toMatch(/^ {2}02-numerical-gradient\n\n {2}Hint 1 of 3\n/m);
    expect(remembered()).toEqual({
      '01-gradf': { '∂f/∂a': 1 },
      '04-value': { mul: 1 },
      '02-numerical-gradient': { whole: 1 },
    });
  });

  test('says which exercises there are when the number is none of them, and notes nothing', () => {
    const { status, stdout, stderr } = hint('9');
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/^gradkata: There is no exercise "9"\. There are: 01-gradf, .*\n$/);
    expect(() => remembered()).toThrow('ENOENT');
  });
});

describe('npm run hint on work in progress', () => {
  beforeEach(() => solve(folder));

  test('names the solution of an exercise that is finished, and uses up no hint', () => {
    const { status, stdout } = hint('01');
    expect(status).toBe(0);
    expect(stdout).toContain('01-gradf: all of it is right');
    expect(stdout).toContain('solutions/01-gradf.ts');
    expect(stdout).not.toContain('solutions/04-value.ts');
    expect(() => remembered()).toThrow('ENOENT');
  });

  test('says that everything is right when it is, and names solutions/', () => {
    const { status, stdout } = hint();
    expect(status).toBe(0);
    expect(stdout).toMatch(/^ {2}All of it is right/m);
    expect(stdout).toContain('in solutions/: solutions/01-gradf.ts, ');
    expect(stdout).not.toContain('Hint');
  });

  test.each([
    ['01-gradf', '∂f/∂b', '3 * Math.cos', '-3 * Math.cos'],
    ['04-value', 'log', '1 / this.data', '2 / this.data'],
    ['04-value', 'radd', 'return this.add(other)', 'return this'],
  ])('in %s is for %s when that is what is wrong', (exercise, part, right, wrong) => {
    writeExercise(folder, `${exercise}.ts`, solutionWith(`${exercise}.ts`, { [right]: wrong }));
    const { stdout } = hint();
    expect(stdout.split('\n')[1]).toBe(`  ${exercise} · ${part}`);
    expect(unwrapped(stdout)).toContain(textsOf(exercise, part)[0]);
  });

  test('is for an operation that is wrong rather than for one before it that is not started, as the screen is', () => {
    const stub = "throw Object.assign(new Error('mul is not written yet'), { name: 'NotStarted' });";
    const text = solutionWith('04-value.ts', {
      'const right = this.wrap(other);': stub,
      'this.grad += out.data * out.grad': 'this.grad = out.data * out.grad',
    }).replace(/(NotStarted' }\);)[^]*?\n {2}}\n/, '$1\n  }\n');
    writeExercise(folder, '04-value.ts', text);
    const { stdout } = command('test', [], { root: folder });
    expect(stdout).toMatch(/^ {2}exp: /m);
    expect(stdout).toMatch(/^ {2}Stuck\? npm run hint -- 04$/m);
    expect(hint().stdout).toMatch(/^ {2}04-value · exp$/m);
  });

  test('says first what keeps the exercise from running', () => {
    writeExercise(folder, '02-numerical-gradient.ts', 'export function numericalGradient( {');
    const { status, stdout } = hint();
    expect(status).toBe(0);
    expect(stdout).toMatch(/^ {2}It does not run yet: exercises\/02-numerical-gradient\.ts.*does not compile/m);
    expect(stdout).toContain('Hint 1 of 3');
  });
});

describe('the memory of the hints', () => {
  const part = (level: unknown) => JSON.stringify({ '01-gradf': { '∂f/∂a': level } });

  test.each(['', '{', 'null', '[3]', '"three"', '\u0000', '{ "01-gradf": 2 }', part('2'), part(-1), part(1.5)])(
    'begins at level 1 when the file holds %j, and works from there',
    (text) => {
      remember(text);
      const { status, stdout, stderr } = hint('01');
      expect([status, stderr]).toEqual([0, '']);
      expect(stdout).toContain('Hint 1 of 3');
      expect(remembered()['01-gradf']).toEqual({ '∂f/∂a': 1 });
    },
  );

  test('holds no level beyond the last', () => {
    remember(part(99));
    expect(hint('01').stdout).toContain('Hint 3 of 3, the last one');
  });

  test('keeps whatever else the file holds', () => {
    remember('{ "later": [1], "01-gradf": { "∂f/∂a": 1, "∂f/∂b": 3 } }');
    expect(hint('01').stdout).toContain('Hint 2 of 3');
    expect(remembered()).toEqual({ later: [1], '01-gradf': { '∂f/∂a': 2, '∂f/∂b': 3 } });
  });

  test('is not needed: where it cannot be written, there is the first hint, and a line that says so', () => {
    mkdirSync(path.join(memory, 'kept'), { recursive: true });
    const { status, stdout, stderr } = hint('01');
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toContain('Hint 1 of 3');
    expect(stdout).toContain('This could not be noted in .gradkata/hints.json');
  });
});

describe('the check of the hints', () => {
  const project = checkout();
  const hints = (exercise: string, text: unknown) =>
    writeFileSync(path.join(project, 'test', 'hints', `${exercise}.json`), JSON.stringify(text));
  const tests = new Map([['04-value', ['mul: computes its data', 'exp: computes its data']]]);
  const three = ['where', 'rule', 'shape'];

  beforeEach(() => {
    rmSync(path.join(project, 'test', 'hints'), { recursive: true });
    mkdirSync(path.join(project, 'test', 'hints'));
  });

  test('finds nothing in this project', () => {
    const { stdout } = command('grade', [path.join(ROOT, 'exercises')]);
    const { exercises } = JSON.parse(stdout).submissions[0] as {
      exercises: { id: string; tests: { name: string }[] }[];
    };
    const names = new Map(exercises.map(({ id, tests }) => [id, tests.map(({ name }) => name)]));
    expect(names.size).toBeGreaterThan(0);
    expect(findHintTrouble(ROOT, names)).toEqual([]);
  });

  test('finds a part without hints, hints of no part, and hints that are too few or empty', () => {
    hints('04-value', { mul: three.slice(1), tanh: three, whole: ['where', ' ', 'shape'] });
    expect(findHintTrouble(project, tests)).toEqual([
      'test/hints/04-value.json: "exp" has no hints.',
      'test/hints/04-value.json: no test is about "tanh".',
      'test/hints/04-value.json: no test is about "whole".',
      'test/hints/04-value.json: "mul" should have 3 hints, none of them empty.',
      'test/hints/04-value.json: "whole" should have 3 hints, none of them empty.',
    ]);
  });

  test('finds a file of no exercise, and the missing file of one', () => {
    hints('07-tanh', {});
    hints('04-value', { mul: three, exp: three });
    expect(findHintTrouble(project, tests)).toEqual([
      expect.stringMatching(/^test\/hints\/07-tanh\.json belongs to no exercise\./),
    ]);
    expect(() => findHintTrouble(project, new Map([['01-gradf', []]]))).toThrow(
      'test/hints/01-gradf.json cannot be read (ENOENT).',
    );
  });

  test.each([
    ['right.grad += this.data*out.grad', 'right.grad+=this.data*out.grad'],
    ['Compute Math.exp(this.data) first', 'Math.exp(this.data)'],
    ['It is (1 / this.data)\n  * out.grad', '(1/this.data)*out.grad'],
    ['return this.mul(-1)', 'this.mul(-1)'],
  ])('finds the answer in "%s"', (text, answer) => {
    hints('04-value', { mul: ['where', 'rule', text], exp: three });
    expect(findHintTrouble(project, tests)).toContain(
      `test/hints/04-value.json: "mul" gives the answer away: ${answer}`,
    );
  });

  test.each(['[]', '{ "mul": "one" }', '{ "mul": [1, 2, 3] }', '{'])('refuses a file that holds %s', (text) => {
    writeFileSync(path.join(project, 'test', 'hints', '04-value.json'), text);
    expect(() => findHintTrouble(project, tests)).toThrow(
      /^test\/hints\/04-value\.json (?:is not of the form|cannot be)/,
    );
  });
});
