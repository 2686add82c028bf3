import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, test } from '@jest/globals';
import { exerciseIds } from '../../../grader/config/suites';
import { checkout, solve, solveAll, writeExercise } from '../../testing/checkout';
import { command } from '../../testing/command';
import { once } from '../../testing/once';
import { ROOT } from '../../testing/root';
import { shellIn } from '../../testing/shell-in';
import { solutionWith } from '../../testing/submissions';

const project = once(checkout);
const stubOf = (id: string) => readFileSync(path.join(ROOT, 'test', 'stubs', `${id}.ts`), 'utf8');

describe('a fresh clone', () => {
  const screen = once(() => command('test', [], { root: project() }));

  test('ends with exit code 1 and says nothing beside the screen', () => {
    const { status, stderr } = screen();
    expect(status).toBe(1);
    expect(stderr).toBe('');
  });

  test('shows four lines "not started", no points, and the next step, on one screen', () => {
    const { stdout } = screen();
    const lines = stdout.split('\n');
    expect(lines.length).toBeLessThan(40);
    expect(lines.filter((line) => /^ {2}not started {2}0[1-4]-/.test(line))).toHaveLength(4);
    expect(stdout).toContain('0 / 100');
    expect(stdout).toContain('Next: edit exercises/01-gradf.ts, then run npm test');
  });

  test('shows the line of the stub, and no line of ours', () => {
    const { stdout } = screen();
    expect(stdout).toMatch(/> 13 \|\s+return notStarted/);
    expect(stdout).not.toMatch(/^\s+at /m);
    expect(stdout).not.toMatch(/node_modules|grader\//);
  });
});

describe('npm test on work in progress', () => {
  beforeEach(() => solve(project()));
  const run = shellIn(project);
  const screen = (...args: string[]) => run('test', ...args);

  test('ends with 0 and full marks when everything is solved, and names the solutions', async () => {
    solveAll(project());
    const { status, stdout } = await screen();
    expect(status).toBe(0);
    expect(stdout).toContain('100 / 100');
    expect(stdout).toContain('compare your files with those of the same name in solutions/');
  });

  test('shows what a right answer wrote to the console', async () => {
    writeExercise(
      project(),
      '01-gradf.ts',
      solutionWith('01-gradf.ts', { '  const da': '  console.table({ a, b, c });\n  const da' }),
    );
    const { status, stdout } = await screen('01');
    expect(status).toBe(0);
    expect(stdout).toMatch(/Your code wrote:\n {4}\| a: -?\d/);
  });

  test('shows what an operation wrote that is right, while another one is not started', async () => {
    const stubs = stubOf('04-value');
    const mul =
      'mul(other: Value | number): Value {\n    const right = this.wrap(other);\n' +
      "    const out = this.node(this.data * right.data, [this, right], '*');\n    console.log(out);\n" +
      '    out.backwardStep = () => {\n      this.grad += right.data * out.grad;\n' +
      '      right.grad += this.data * out.grad;\n    };\n    return out;\n  }';
    writeExercise(project(), '04-value.ts', stubs.replace(/mul\(other[\s\S]*?\n {2}\}/, mul));
    const { stdout } = await screen('04');
    expect(stdout).toContain('pow is not written yet');
    expect(stdout).toMatch(
      /In the test "mul: .*"\n {2}Your code wrote:\n {4}\| Value\(data=-?[\d.]+, grad=0, op=\*\)\n/,
    );
  });

  const writeWrongMul = () => {
    solveAll(project());
    const wrong = solutionWith('04-value.ts', { 'this.grad += right.data * out.grad': 'this.grad += right.data' });
    writeExercise(project(), '04-value.ts', wrong);
  };

  test('sends a learner to the exercise that the first open test waits for', async () => {
    writeWrongMul();
    const { stdout } = await screen('05');
    // neg calls mul, and div may: neither is blamed.
    expect(stdout).toContain('Waiting for 04-value: mul. See the tests of that first.');
    expect(stdout).toMatch(/^ {2}waiting +05-more-operations /m);
    expect(stdout).not.toContain('WRONG!');
    expect(stdout).toMatch(/Next: edit exercises\/04-value\.ts, then run npm test\n {2}Stuck\? npm run hint -- 04\n$/);
  });

  test('blames exercise 04 alone for a mul that is wrong there, and sends back to it', async () => {
    writeWrongMul();
    const { stdout } = await screen();
    expect(stdout.match(/WRONG! +0\d-\S+/g)).toEqual([expect.stringMatching(/04-value$/)]);
    expect(stdout).toContain('waiting until the rest is right');
    expect(stdout).not.toContain('waiting for div');
    const { stdout: last } = await screen('07');
    expect(last).toContain('Waiting for 04-value: mul. See the tests of that first.');
    expect(last).toContain('Next: edit exercises/04-value.ts');
  });

  test('names the file of another exercise that keeps this one from running', async () => {
    writeExercise(project(), '04-value.ts', `${solutionWith('04-value.ts', {})}\nconst open = (;\n`);
    const { stdout: broken } = await screen('07');
    expect(broken).toMatch(/^ {2}waiting +07-training /m);
    expect(broken).toContain('Waiting for exercises/04-value.ts, which does not compile.');
    expect(broken).toContain('Next: edit exercises/04-value.ts');
    rmSync(path.join(project(), 'exercises', '04-value.ts'));
    const { stdout: missing } = await screen('05');
    expect(missing).toContain('Waiting for exercises/04-value.ts, which is missing.');
    expect(missing).toContain('Next: run npm run reset -- 04');
  });

  test('sends a learner on whose one exercise is right', async () => {
    expect((await screen('01')).stdout).toMatch(/All of it is right\. Next: npm test -- 02\n$/);
    const last = exerciseIds(ROOT).at(-1) as string;
    writeExercise(project(), `${last}.ts`, solutionWith(`${last}.ts`, {}));
    expect((await screen(last)).stdout).toMatch(/Next: npm test, for all exercises\n$/);
  });

  test('tells of no further mistake where one change makes all of it right', async () => {
    writeWrongMul();
    const { stdout } = await screen('04');
    expect(stdout).toMatch(/Why: mul: what a gets does not depend on the gradient/);
    expect(stdout).not.toContain('Also wrong');
  });

  test('never takes a reference solution for an exercise that is missing', async () => {
    rmSync(path.join(project(), 'exercises', '01-gradf.ts'));
    const { status, stdout } = await screen('01');
    expect(status).toBe(1);
    expect(stdout).toMatch(/01-gradf +0 \/ 20/);
    expect(stdout.replace(/\s+/g, ' ')).toContain('01-gradf.ts is missing. Put its stub there: npm run reset -- 01');
  });

  test('names the command that puts the stub of a missing exercise there', async () => {
    rmSync(path.join(project(), 'exercises', '02-numerical-gradient.ts'));
    const { stdout } = await screen();
    expect(stdout).toContain('Next: run npm run reset -- 02, which puts the stub of that file there');
    expect(stdout).not.toContain('Next: edit');
  });

  test('says that a file of engine/ was changed or is missing, and how to put it back', async () => {
    const file = path.join(project(), 'engine', 'f.ts');
    const given = readFileSync(file, 'utf8');
    writeFileSync(file, `${given}\n// mine\n`);
    const changed = await screen('01');
    rmSync(file);
    const missing = await screen('01');
    writeFileSync(file, given);
    expect(changed.stdout.replace(/\s+/g, ' ')).toMatch(
      /engine\/f\.ts was changed\. .* npm run reset -- engine Progress/,
    );
    expect(missing).toMatchObject({
      status: 2,
      stderr: 'gradkata: The suites could not run. engine/f.ts is missing. Put it back: npm run reset -- engine\n',
    });
  });

  test('in a log of GitHub Actions stands between tokens that cannot be guessed', async () => {
    const { stdout } = await run.with({ GITHUB_ACTIONS: 'true' })('test', '01');
    // The verdict comes first, and what is to be said of it later.
    expect(stdout).toMatch(/^(?:::stop-commands::[0-9a-f-]{36}\n[\s\S]*?\n::[0-9a-f-]{36}::\n){2}$/);
    expect(stdout.replace(/::stop-commands::([0-9a-f-]{36})\n[\s\S]*?\n::\1::\n/g, '')).toBe('');
  });

  test('shows one wrong sign with its numbers and its own line, and keeps the right components', async () => {
    writeExercise(project(), '01-gradf.ts', solutionWith('01-gradf.ts', { '3 * Math.cos': '-3 * Math.cos' }));
    const { status, stdout } = await screen();
    expect(status).toBe(1);
    expect(stdout).toMatch(/^ {2}WRONG! {2}∂f\/∂b at \(2, 3, 4\)$/m);
    expect(stdout).toMatch(
      new RegExp(
        [
          'expected {4}10\\.25699027111255',
          'yours {7}15\\.7237718424206\\d*',
          'difference {2}5\\.47',
          'allowed {5}1e-5\n',
        ].join('\n {10}'),
      ),
    );
    expect(stdout).toMatch(/^ {2}OK {6}∂f\/∂a at \(2, 3, 4\) {2}expected -12\.3535533906 {2}yours -12\.3535533906/m);
    expect(stdout).toMatch(/^ {2}OK {6}∂f\/∂c at \(2, 3, 4\) /m);
    expect(stdout).toMatch(/> 4 \|\s+const db = -3 \* Math\.cos/);
  });

  test.each([60, 80, 140])('has no line longer than the %i columns of the screen', async (columns) => {
    writeExercise(project(), '01-gradf.ts', solutionWith('01-gradf.ts', { '3 * Math.cos': '-3 * Math.cos' }));
    const { stdout } = await run.with({ COLUMNS: String(columns) })('test');
    const lengths = stdout.split('\n').map((line) => line.length);
    expect(Math.max(...lengths)).toBeLessThanOrEqual(columns);
    expect(stdout.replace(/\s+/g, ' ')).toContain('The minus sign belongs to the derivative of the cosine.');
  });

  test('shows what was written to the console, apart from the verdict', async () => {
    const loud = solutionWith('01-gradf.ts', { 'const da = -3': "console.log('a is', a, [b, c]);\n  const da = 3" });
    writeExercise(project(), '01-gradf.ts', loud);
    expect((await screen()).stdout).toMatch(/Your code wrote:\n {4}\| a is 2 \[3,4\]\n/);
  });

  test('shows an operation that throws at the line that threw', async () => {
    const throwing = solutionWith('04-value.ts', {
      'Math.exp(this.data)': 'Math.exp(this.dada.x)',
    });
    writeExercise(project(), '04-value.ts', throwing);
    const { stdout } = await screen();
    expect(stdout).toMatch(/04-value\.ts:\d+: your code threw TypeError: cannot read property 'x' of undefined/);
    expect(stdout).toMatch(/> \d+ \|.*this\.dada\.x/);
  });

  test('cannot be repainted by what learner code throws or writes', async () => {
    const hostile =
      "export function gradf() { console.log('\\u001b[2J\\u001b[32mOK'); " +
      "throw new Error('\\u001b]0;x\\u0007 100 / 100\\r'); }";
    writeExercise(project(), '01-gradf.ts', hostile);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: none may be there
    expect((await screen()).stdout).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/);
  });

  test('grades one exercise by its number', async () => {
    const { status, stdout } = await screen('02');
    expect(status).toBe(0);
    expect(stdout).toContain('02-numerical-gradient');
    expect(stdout).not.toContain('01-gradf');
    expect(stdout).toContain('20 / 20');
  });

  test('says which exercises there are when the number is none of them', async () => {
    expect(await screen('99')).toMatchObject({
      status: 2,
      stdout: '',
      stderr: `gradkata: There is no exercise "99". There are: ${exerciseIds(ROOT).join(', ')}.\n`,
    });
  });

  test('runs natively under npm run debug, and ends with 0 when everything is solved', () => {
    solveAll(project());
    expect(command('debug', [], { root: project() }).status).toBe(0);
  });

  test('fails under npm run debug as well, with no frame of the grader, the engine or a package', () => {
    const swapped = solutionWith('02-numerical-gradient.ts', { 'f(a + h, b, c)': 'f(a - h, b, c)' });
    writeExercise(project(), '02-numerical-gradient.ts', swapped);
    const thrower = solutionWith('01-gradf.ts', {
      'const dc': "if (a > 1) throw new RangeError('thrown');\n  const dc",
    });
    writeExercise(project(), '01-gradf.ts', thrower);
    writeExercise(project(), '03-symmetric-gradient.ts', stubOf('03-symmetric-gradient'));
    const { status, stderr } = command('debug', ['01', '02', '03'], { root: project() });
    expect(status).toBe(1);
    for (const id of ['01-gradf', '02-numerical-gradient', '03-symmetric-gradient'])
      expect(stderr).toContain(`  ● ${id} › `);
    const frames = stderr.split('\n').filter((line) => /^\s+at /.test(line));
    expect(frames.filter((line) => !/^\s+at (?:\w+ \()?(?:exercises|test)\//.test(line))).toEqual([]);
    for (const id of ['01-gradf', '03-symmetric-gradient'])
      expect(frames.join('\n')).toMatch(new RegExp(`exercises/${id}\\.ts.*\n.*test/${id}\\.test\\.ts`));
    expect(stderr).toContain("throw new RangeError('thrown')");
  });
});
