import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, test } from '@jest/globals';
import { checkout, solveAll, writeExercise } from '../../testing/checkout';
import { command } from '../../testing/command';
import { once } from '../../testing/once';
import { refusalOf } from '../../testing/refusal-of';
import { ROOT } from '../../testing/root';
import { solutionWith } from '../../testing/submissions';

const project = once(checkout);
const demo = (columns = 80) => command('demo', [], { root: project(), env: { COLUMNS: String(columns) } });
/** A training of 2 s, and the verdict on what it uses. */
const solvedDemo = once(() => demo());
const putBack = (file: string) =>
  writeExercise(project(), file, readFileSync(path.join(ROOT, 'exercises', file), 'utf8'));

/** The lines of a demo, and those of the picture alone. */
function drawn({ stdout }: { stdout: string }) {
  const lines = stdout.split('\n');
  return { lines, picture: lines.filter((line) => /^[ ░●○]*$/.test(line)).join('\n') };
}

const NEXT = '\n\nNext: run npm test. It shows what to do first.\n';

beforeEach(() => solveAll(project()));

describe('npm run demo', () => {
  test('trains the network of the exercises, and tells what it learned, the same each time', () => {
    const { status, stdout, stderr } = solvedDemo();
    const text = stdout.replaceAll(/\s+/g, ' ');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(text).not.toContain('is not right yet');
    expect(text).toContain('Your MLP(3, [4, 4, 1]) has 41 parameters. In 20 steps its loss falls from 2.71 to 0.0164.');
    expect(text).toContain('Your MLP(2, [8, 8, 1]) has 105 parameters. In 200 steps its loss falls from 44.3 to 2.37.');
    expect(text).toContain('Points with the right sign: 15 of 40 at first, 40 of 40 now.');
    expect(stdout).toMatch(/^ {2}\[2, 3, -1\] +1 +0\.283 +1\.000$/m);
  });

  test('draws the loss, the points and the regions', () => {
    const { lines, picture } = drawn(solvedDemo());
    expect(lines.filter((line) => line.includes('┤')).length).toBe(2);
    expect(picture.match(/[●○]/g)?.length).toBeGreaterThan(30);
    // Learned: each point of the upper moon is in the shaded region, and none of the lower one.
    expect(picture).toMatch(/░●░/);
    expect(picture).not.toMatch(/ ● |░○░/);
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(80);
  });

  test.each([
    ['04-value.ts', 'exercises/04-value.ts: mul is not written yet. Task 4.1'],
    ['05-more-operations.ts', 'exercises/05-more-operations.ts: tanh is not written yet. Task 5.5'],
    ['06-neural-network.ts', 'exercises/06-neural-network.ts: MLP is not written yet. Task 6.3'],
    ['07-training.ts', 'exercises/07-training.ts: squaredError is not written yet. Task 7.1'],
  ])('says what is missing when %s is not written', (file, sentence) => {
    for (const each of [file, '07-training.ts']) putBack(each);
    const { status, stdout, stderr } = demo();
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr.startsWith(sentence)).toBe(true);
    expect(stderr.endsWith(NEXT)).toBe(true);
    expect(stderr).not.toMatch(/^\s+at |node:internal|grader\//m);
  });

  test('tells an error of an exercise with its line', () => {
    const broken = solutionWith('06-neural-network.ts', { 'this.layers = outputs.map': 'this.layers = sizes.no.map' });
    writeExercise(project(), '06-neural-network.ts', broken);
    const { status, stdout, stderr } = demo();
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/^exercises\/06-neural-network\.ts:\d+: your code threw TypeError: /);
    expect(stderr).toMatch(/^> \d+ \| .*sizes\.no\.map/m);
    expect(stderr).not.toMatch(/^\s+at |node:internal|grader\//m);
  });

  test('draws what a wrong operation leads to in 40 columns, and says which exercise is not right', () => {
    const wrong = solutionWith('04-value.ts', { 'exponent * this.data ** (': 'this.data ** (' });
    writeExercise(project(), '04-value.ts', wrong);
    const ended = demo(40);
    const { lines, picture } = drawn(ended);
    expect(ended.status).toBe(0);
    expect(ended.stdout).toMatch(
      /^\n {2}04-value is not right yet, so this\n {2}may be what a wrong network learns\.\n {2}See: npm test\n/,
    );
    expect(ended.stdout).toContain('Points with the right sign: ');
    expect(lines.filter((line) => line.includes('┤')).length).toBe(2);
    expect(picture.match(/[●○]/g)?.length).toBeGreaterThan(30);
    expect(picture).toMatch(/░●░/);
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(40);
  });

  test('says that a training goes uphill', () => {
    writeExercise(project(), '07-training.ts', solutionWith('07-training.ts', { 'data -= ': 'data += ' }));
    const { status, stderr } = demo();
    expect(status).toBe(2);
    expect(stderr).toMatch(/^(?:The loss does not fall: |Expected each loss to be a finite number, got )/);
    expect(stderr.endsWith(NEXT)).toBe(true);
  });

  test('says which file it needs when that is missing', async () => {
    rmSync(path.join(project(), 'exercises', '07-training.ts'));
    expect(await refusalOf('demo', [], project())).toBe(
      'There is no exercises/07-training.ts. Put its stub there: npm run reset -- 07',
    );
  });
});
