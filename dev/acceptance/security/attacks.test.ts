import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import type { ResultDocument, SubmissionResult } from '../../../grader/core/result';
import { loadAttacks } from '../../attacks/load-attacks';
import { command } from '../../testing/command';
import { gradeAlone } from '../../testing/grade-alone';
import { exerciseOf, layOut, temporaryFolder } from '../../testing/submissions';

const WORTH: Record<string, number> = {
  '01-gradf': 20,
  '02-numerical-gradient': 20,
  '03-symmetric-gradient': 20,
  '04-value': 40,
};
/** Seconds of a processor that one submission may take in all: to read it, to run its tests and to report them. */
const LONGEST = 10;

const folder = temporaryFolder();
const attacks = loadAttacks();
const idOf = (name: string) => name.replace('/', '--');

for (const { name, exercise, code } of attacks) layOut(folder, idOf(name), { [`${exercise}.ts`]: code });

function grade(ids: string[], options: string[] = []): Map<string, SubmissionResult> {
  const { stdout, stderr } = command('grade', [...ids.map((id) => path.join(folder, id)), ...options]);
  if (stdout === '') throw new Error(`grade printed no document: ${stderr}`);
  return new Map((JSON.parse(stdout) as ResultDocument).submissions.map((result) => [result.id, result]));
}

const alone = gradeAlone(attacks.map(({ name }) => path.join(folder, idOf(name))));
const results = new Map(alone.map(({ result }) => [result.id, result]));

test.each(attacks)('$name has $points points', ({ name, exercise, points, says }) => {
  const result = results.get(idOf(name)) as SubmissionResult;
  const attacked = exerciseOf(result, exercise);
  expect(attacked.score).toBe(points);
  expect(attacked.message ?? '').toContain(says);
  for (const { status, message } of attacked.tests) expect(status === 'pass' || Boolean(message)).toBe(true);
  for (const { id, score } of result.exercises) if (id !== exercise) expect([id, score]).toEqual([id, WORTH[id]]);
});

test('no text in the results can command a terminal', () => {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this is about
  const unsafe = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]|\p{Surrogate}/u;
  const texts: string[] = [];
  const collect = (_: string, value: unknown) => {
    if (typeof value === 'string') texts.push(value);
    return value;
  };
  JSON.stringify([...results.values()], collect);
  expect(texts.length).toBeGreaterThan(attacks.length * 40);
  expect(texts.filter((text) => unsafe.test(text))).toEqual([]);
  expect(Math.max(...texts.map(({ length }) => length))).toBeLessThan(10_000);
});

test('attacks in all, on one line', () => {
  const above = attacks.filter(
    ({ name, exercise, points }) => exerciseOf(results.get(idOf(name)), exercise).score > points,
  );
  const silent = [...results.values()].filter(({ exercises }) =>
    exercises.some(({ tests }) => tests.some(({ status, message }) => status !== 'pass' && !message)),
  );
  const times = alone.map(({ seconds }) => seconds);
  const hung = times.filter((seconds) => seconds > LONGEST);
  const crashed = [...results.values()].filter(({ message }) =>
    /ended the process|could not grade/.test(message ?? ''),
  );
  process.stderr.write(
    `${attacks.length} attacks tried, ${above.length} scored above their honest work, ${hung.length} hung, ${crashed.length} crashed the grader, ${silent.length} without a message; the slowest took ${Math.max(...times).toFixed(1)} s of a processor\n`,
  );
  expect([above.length, hung.length, crashed.length, silent.length]).toEqual([0, 0, 0, 0]);
  expect(attacks.length).toBeGreaterThanOrEqual(100);
  expect(results.size).toBe(attacks.length);
});

describe('what lies beside the exercises', () => {
  const beside: Record<string, string> = {
    'package.json': '{"scripts":{"test":"exit 0"},"type":"commonjs"}',
    'jest.config.js': 'module.exports = { testMatch: [] };',
    'tsconfig.json': '{',
    'babel.config.js': 'process.exit(0);',
    '.npmrc': 'ignore-scripts=false',
    'gradkata.config.json': '{"points":{"01-gradf":1000}}',
    'node_modules/fast-check/index.js': 'process.exit(0);',
    '__mocks__/fs.js': 'process.exit(0);',
    'test/01-gradf.test.ts': '',
    'engine/f.ts': 'export const f = () => 0;',
    'grader/main.ts': 'process.exit(0);',
    'exercises/01-gradf.js': 'exports.gradf = () => [1, 2, 3];',
    'exercises/05-more.ts': 'process.exit(0);',
    'results.json': '{}',
  };
  const wrong = { '01-gradf.ts': 'export function gradf() {\n  return [1, 2, 3];\n}\n' };

  test.each(Object.keys(beside))('%s changes nothing', (file) => {
    const id = `beside-${file.replaceAll('/', '-')}`;
    const where = path.join(layOut(folder, id, wrong), file);
    mkdirSync(path.dirname(where), { recursive: true });
    writeFileSync(where, beside[file] as string);
    expect(grade([id]).get(id)).toMatchObject({ score: 80, maxScore: 100 });
  });

  test('links to somebody else’s answer are not followed', () => {
    layOut(folder, 'victim', {});
    const thief = layOut(folder, 'thief', { '01-gradf.ts': null });
    symlinkSync(path.join(folder, 'victim', 'exercises', '01-gradf.ts'), path.join(thief, 'exercises', '01-gradf.ts'));
    expect(exerciseOf(grade(['thief']).get('thief'), '01-gradf')).toMatchObject({
      score: 0,
      message: expect.stringContaining('is a symbolic link'),
    });
  });

  // Windows has no folder of such a name.
  (process.platform === 'win32' ? test.skip : test)('a name that is full of commands is a name', () => {
    const id = '=cmd()|\u001b[2J::error::<b>\u202e';
    layOut(folder, id, wrong);
    const [result] = [...grade([id]).values()];
    expect(result).toMatchObject({ id: '=cmd()|::error::<b>?', score: 80 });
  });
});

/** Keeps a core busy; should nobody end it, until the tests are over or two minutes have passed. */
const BUSY = 'const { ppid } = process, end = Date.now() + 120_000; while (Date.now() < end && process.ppid === ppid);';

describe('while other processes keep all cores busy', () => {
  const busy: ChildProcess[] = [];
  afterAll(() => {
    for (const child of busy) child.kill('SIGKILL');
  });

  test('the verdicts on all of them together are the same as on each alone, number by number', () => {
    for (const _ of cpus()) busy.push(spawn(process.execPath, ['-e', BUSY], { stdio: 'ignore' }));
    const again = grade(attacks.map(({ name }) => idOf(name)));
    const verdicts = (all: Map<string, SubmissionResult>) =>
      JSON.stringify([...all], (key, value) => (key === 'durationMs' ? 0 : value));
    const changed = attacks.filter(
      ({ name }) =>
        verdicts(new Map([['', again.get(idOf(name)) as SubmissionResult]])) !==
        verdicts(new Map([['', results.get(idOf(name)) as SubmissionResult]])),
    );
    expect(changed.map(({ name }) => name)).toEqual([]);
  });
});
