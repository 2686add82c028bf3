import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, test } from '@jest/globals';
import { exerciseIds } from '../../../grader/config/suites';
import { findStaleStubs } from '../../checks/check-stubs';
import { checkout, solve, wholeCheckout, writeExercise } from '../../testing/checkout';
import { command } from '../../testing/command';
import { copyTree } from '../../testing/copy-tree';
import { once } from '../../testing/once';
import { ROOT } from '../../testing/root';
import { shellIn } from '../../testing/shell-in';

const project = once(checkout);
const exercises = () => path.join(project(), 'exercises');
const IDS = exerciseIds(ROOT);
const FILES = IDS.map((id) => `${id}.ts`);
const run = shellIn(project);
const reset = (...args: string[]) => run('reset', ...args);
const read = (file: string) => readFileSync(path.join(exercises(), file), 'utf8');
const stubOf = (file: string) => readFileSync(path.join(ROOT, 'exercises', file), 'utf8');

beforeEach(() => {
  rmSync(exercises(), { recursive: true, force: true });
  copyTree(path.join(ROOT, 'exercises'), exercises());
});

describe('npm run reset', () => {
  test('puts the stub back, keeps the old file beside it, and leaves the other exercises alone', async () => {
    solve(project());
    const mine = read('04-value.ts');
    const { status, stdout, stderr } = await reset('04');
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toBe(
      [
        '',
        '  exercises/04-value.ts is the stub again.',
        '  Your file is kept as exercises/04-value.old.ts.',
        '  Next: edit exercises/04-value.ts, then run npm test',
        '',
      ].join('\n'),
    );
    expect(read('04-value.ts')).toBe(stubOf('04-value.ts'));
    expect(read('04-value.old.ts')).toBe(mine);
    expect(read('01-gradf.ts')).not.toBe(stubOf('01-gradf.ts'));
    expect(readdirSync(exercises()).sort()).toEqual([...FILES, '04-value.old.ts'].sort());
  });

  test('keeps every old file, under the next name that is free', async () => {
    for (const text of ['first', 'second', 'third']) {
      writeExercise(project(), '01-gradf.ts', text);
      expect((await reset('1')).status).toBe(0);
    }
    rmSync(path.join(exercises(), '01-gradf.old-2.ts'));
    writeExercise(project(), '01-gradf.ts', 'fourth');
    expect((await reset('1')).stdout).toContain('kept as exercises/01-gradf.old-2.ts.');
    expect(['01-gradf.old.ts', '01-gradf.old-2.ts', '01-gradf.old-3.ts'].map(read)).toEqual([
      'first',
      'fourth',
      'third',
    ]);
  });

  test('keeps a file byte for byte, even one that is no text', async () => {
    const bytes = Buffer.from([0xff, 0x00, 0xfe, 0x0d, 0x0a]);
    writeFileSync(path.join(exercises(), '02-numerical-gradient.ts'), bytes);
    await reset('02');
    expect(readFileSync(path.join(exercises(), '02-numerical-gradient.old.ts')).equals(bytes)).toBe(true);
  });

  test('says so and changes nothing when the file is the stub already', async () => {
    const { status, stdout } = await reset('03');
    expect(status).toBe(0);
    expect(stdout).toBe('\n  exercises/03-symmetric-gradient.ts is the stub already: nothing was changed.\n');
    expect(readdirSync(exercises())).toEqual(FILES);
  });

  test('brings back a file that is missing, and even its folder', async () => {
    rmSync(path.join(exercises(), '04-value.ts'));
    expect((await reset('04')).stdout).not.toContain('kept');
    expect(read('04-value.ts')).toBe(stubOf('04-value.ts'));
    rmSync(exercises(), { recursive: true });
    expect((await reset('01', '02')).status).toBe(0);
    expect(readdirSync(exercises())).toEqual(FILES.slice(0, 2));
  });

  test('refuses in one line without a number, and with one that is none', async () => {
    solve(project());
    const there = `There are: ${IDS.join(', ')}.\n`;
    expect(await reset()).toMatchObject({
      status: 2,
      stdout: '',
      stderr: `gradkata: Expected the exercise to put back, as in npm run reset -- 02. ${there}`,
    });
    expect(await reset('01', '99')).toMatchObject({
      status: 2,
      stderr: `gradkata: There is no exercise "99". ${there}`,
    });
    expect(readdirSync(exercises())).toEqual(FILES);
    expect(read('01-gradf.ts')).not.toBe(stubOf('01-gradf.ts'));
  });

  test('refuses in one line when a folder is in the place of the file, and leaves it', async () => {
    rmSync(path.join(exercises(), '04-value.ts'));
    mkdirSync(path.join(exercises(), '04-value.ts', 'mine'), { recursive: true });
    const { status, stderr } = await reset('04');
    expect(status).toBe(2);
    expect(stderr).toMatch(/^gradkata: .*04-value\.ts cannot be read \(EISDIR\)\. Move it away, then reset again\.\n$/);
    expect(readdirSync(path.join(exercises(), '04-value.ts'))).toEqual(['mine']);
  });

  test('puts back what was changed in engine/, and keeps the changed file beside it', async () => {
    const engine = (file: string) => path.join(project(), 'engine', file);
    writeFileSync(engine('f.ts'), 'export const f = () => 1;\n');
    rmSync(engine('value.ts'));
    const { status, stdout } = await reset('engine');
    expect(status).toBe(0);
    expect(stdout.trim().split('\n  ')).toEqual([
      'engine/f.ts is as it was given.',
      'Your file is kept as engine/f.old.ts.',
      'engine/value.ts is as it was given.',
    ]);
    for (const file of ['f.ts', 'value.ts'])
      expect(readFileSync(engine(file), 'utf8')).toBe(readFileSync(path.join(ROOT, 'engine', file), 'utf8'));
    rmSync(engine('f.old.ts'));
    expect((await reset('engine', '01')).stdout).toMatch(
      /engine\/ is as it was given: nothing[\s\S]*is the stub already/,
    );
  });

  test('leaves old files that do not disturb the grade', async () => {
    solve(project());
    await reset('01');
    solve(project());
    expect(readdirSync(exercises())).toContain('01-gradf.old.ts');
    const { status, stdout } = await run('test');
    expect(status).toBe(0);
    expect(stdout).toContain('100 / 100');
    expect(stdout).not.toContain('old');
  });
});

describe('the stubs to put back', () => {
  const other = once(wholeCheckout);

  test('are those that the exercises start from', () => {
    expect(findStaleStubs(ROOT)).toEqual([]);
  });

  test('are reported when one differs, is missing, or belongs to no exercise', () => {
    const stub = (name: string) => path.join(other(), 'test', 'stubs', name);
    writeFileSync(stub('01-gradf.ts'), `${stubOf('01-gradf.ts')}\n`);
    rmSync(stub('02-numerical-gradient.ts'));
    writeFileSync(stub('20-relu.ts'), '');
    writeFileSync(stub('engine/f.ts'), '');
    expect(findStaleStubs(other())).toEqual([
      'test/stubs/01-gradf.ts differs from exercises/01-gradf.ts. Run npm run record -- stubs',
      'test/stubs/02-numerical-gradient.ts is missing. Run npm run record -- stubs',
      'test/stubs/20-relu.ts is the stub of no exercise. Run npm run record -- stubs',
      'test/stubs/engine/f.ts differs from engine/f.ts. Run npm run record -- stubs',
    ]);
  });

  test('are written by npm run record', () => {
    const { status, stdout, stderr } = command('record', ['stubs'], { root: other() });
    expect({ status, stdout, stderr }).toEqual({ status: 0, stdout: `${IDS.length} stubs recorded\n`, stderr: '' });
    expect(findStaleStubs(other())).toEqual([]);
  });

  test('are not made from an exercise that is started', () => {
    solve(other());
    const { status, stderr } = command('record', ['stubs'], { root: other() });
    expect(status).toBe(2);
    expect(stderr).toMatch(
      /^gradkata: exercises\/01-gradf\.ts is not a stub: .* Run npm run reset -- 01-gradf first\.\n$/,
    );
    const text = readFileSync(path.join(other(), 'test', 'stubs', '04-value.ts'), 'utf8');
    expect(text).toBe(stubOf('04-value.ts'));
  });
});
