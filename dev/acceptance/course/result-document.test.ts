import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import type { ResultDocument } from '../../../grader/core/result';
import { command, ONE_WORKER } from '../../testing/command';
import { once } from '../../testing/once';
import { refusalOf } from '../../testing/refusal-of';
import { ROOT } from '../../testing/root';
import { shellIn } from '../../testing/shell-in';
import { layOut, temporaryFolder } from '../../testing/submissions';

const folder = temporaryFolder();
const solutions = path.join(ROOT, 'solutions');
const read = (text: string) => JSON.parse(text) as ResultDocument;
const solved = once(() => command('grade', [solutions, '--format', 'json']));
const run = shellIn(() => ROOT);

describe('the document of a right submission', () => {
  const document = () => read(solved().stdout);
  const testsOf = () => document().submissions.flatMap(({ exercises }) => exercises.flatMap(({ tests }) => tests));

  test('is all that is printed, and the exit code is 0', () => {
    const { status, stderr } = solved();
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(document()).toMatchObject({ version: 2, seed: 42 });
  });

  test('gives 20, 20, 20 and 40 points', () => {
    expect(document().submissions).toMatchObject([
      { id: 'solutions', score: 100, maxScore: 100, status: 'pass', message: null },
    ]);
    expect(document().submissions[0]?.exercises).toMatchObject([
      { id: '01-gradf', status: 'pass', score: 20, maxScore: 20 },
      { id: '02-numerical-gradient', status: 'pass', score: 20, maxScore: 20 },
      { id: '03-symmetric-gradient', status: 'pass', score: 20, maxScore: 20 },
      { id: '04-value', status: 'pass', score: 40, maxScore: 40 },
    ]);
  });

  test('names the part that a test is about, by its describe or as its suite says', () => {
    const partsOf = (exercise: number) => document().submissions[0]?.exercises[exercise]?.tests.map(({ part }) => part);
    expect(partsOf(0)).toEqual([null, '∂f/∂a', '∂f/∂b', '∂f/∂c', null]);
    expect(new Set(partsOf(1))).toEqual(new Set([null]));
    const operations = ['mul', 'pow', 'div', 'exp', 'log', 'neg', 'radd'];
    expect([...new Set(partsOf(3))]).toEqual([...operations, 'softmax', 'expressions']);
  });

  test('has all fields of the contract in every test, and no others', () => {
    for (const result of testsOf()) {
      expect(Object.keys(result)).toEqual([
        'name',
        'part',
        'status',
        'score',
        'maxScore',
        'visibility',
        'message',
        'diagnoses',
        'reproduction',
        'waitingFor',
        'comparisons',
        'output',
        'durationMs',
        'location',
      ]);
      expect(result).toMatchObject({
        status: 'pass',
        visibility: 'visible',
        message: null,
        diagnoses: [],
        reproduction: null,
        waitingFor: [],
        output: '',
      });
    }
  });

  test('holds every number of the notebook among its comparisons, with its tolerance', () => {
    const comparisons = testsOf()
      .flatMap((result) => result.comparisons)
      .filter(({ tolerance }) => tolerance === 1e-5);
    const expected = comparisons.map((comparison) => comparison.expected);
    const gradient = [-12.353553390593273, 10.25699027111255, 0.0625];
    const logits = [0.041772570515350445, 0.8390245074625319, 0.005653302662216329, -0.8864503806400986];
    expect(expected).toEqual([...gradient, ...gradient, ...gradient, 2.1755153626167147, ...logits]);
    const yours = comparisons.map((comparison) => comparison.yours);
    const forward = [-12.353559348809995, 10.256991666679482, 0.062499984743169534];
    const symmetric = [-12.353554401639766, 10.256994551617105, 0.06250000390650712];
    for (const [index, number] of [...gradient, ...forward, ...symmetric].entries())
      expect(yours[index]).toBeCloseTo(number, 9);
  });
});

describe('npm run grade', () => {
  /** One run for several submissions, each of a form of its own. */
  const graded = once(() => {
    const right = layOut(folder, 'right', {});
    const half = layOut(folder, 'half', { '04-value.ts': null, '03-symmetric-gradient.ts': null });
    const bare = path.join(layOut(folder, 'around', {}), 'bare');
    renameSync(path.join(folder, 'around', 'exercises'), bare);
    const tampered = layOut(folder, 'tampered', { '01-gradf.ts': 'export function gradf() { return [0, 0, 0]; }' });
    mkdirSync(path.join(tampered, 'engine'));
    mkdirSync(path.join(tampered, 'test'));
    writeFileSync(path.join(tampered, 'engine', 'f.ts'), 'export const f = () => 0;');
    writeFileSync(path.join(tampered, 'test', '01-gradf.test.ts'), "test('nothing', () => {});");
    writeFileSync(path.join(tampered, 'jest.config.js'), 'process.exit(0);');
    writeFileSync(path.join(tampered, 'package.json'), '{ "jest": { "bail": true } }');
    return run('grade', right, half, path.join(ROOT, 'exercises'), bare, tampered, ...ONE_WORKER);
  });
  const find = async (id: string) => read((await graded()).stdout).submissions.find((result) => result.id === id);

  test('grades several submissions in one run, says nothing beside, and ends with 0 for any points', async () => {
    const { status, stdout, stderr } = await graded();
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(read(stdout).submissions.map(({ id, score }) => [id, score])).toEqual([
      ['right', 100],
      ['half', 40],
      ['exercises', 0],
      ['bare', 100],
      ['tampered', 80],
    ]);
  });

  test('takes the exercise files themselves, without a folder exercises/ around them', async () => {
    expect((await find('bare'))?.score).toBe(100);
  });

  test('takes nothing but the exercise files: neither configuration, nor tests, nor an engine', async () => {
    expect(await find('tampered')).toMatchObject({ status: 'fail', score: 80 });
  });

  test('writes the same document to a file with --out, whose folders it makes, and prints nothing', async () => {
    const out = path.join(folder, 'build', 'of', 'today', 'results.json');
    const without = (text: string) => text.replace(/"durationMs":[\d.]+/g, '');
    expect(await run('grade', solutions, '--out', out)).toMatchObject({ status: 0, stdout: '' });
    expect(without(readFileSync(out, 'utf8'))).toBe(without(solved().stdout));
  });

  test('takes the seed of the random cases from GRADKATA_SEED', async () => {
    const { stdout } = await run.with({ GRADKATA_SEED: '7' })('grade', solutions);
    expect(read(stdout)).toMatchObject({ seed: 7, submissions: [{ score: 100 }] });
  });
});

describe('a wrong command line', () => {
  test.each([
    [
      'a path that does not exist',
      [path.join(folder, 'missing')],
      /^There is nothing at .*missing\. Give the folder of a submission/,
    ],
    ['a file in place of a folder', [path.join(ROOT, 'package.json')], /package\.json is a file\. Give the folder/],
    ['no path', [], /^Nothing to grade\. Usage: npm run --silent grade -- /],
    ['an unknown format', [solutions, '--format', 'xml'], /^There is no format "xml"\. There are: .*json/],
    ['an unknown option', [solutions, '--fast'], /^Unknown option '--fast'\. Usage: /],
    [
      'an --out below a file',
      [solutions, '--out', path.join(ROOT, 'package.json', 'r.json')],
      /r\.json cannot be written \(ENOTDIR\)\. A part of the path is a file\. /,
    ],
    [
      'two results for one place',
      [
        solutions,
        '--format',
        'csv',
        '--out',
        path.join(folder, 'x'),
        '--format',
        'json',
        '--out',
        path.join(folder, 'x'),
      ],
      /^Two results would be written to .*x\. Give each --format an --out of its own/,
    ],
    [
      'results among what is graded',
      [path.join(ROOT, 'solutions'), '--out', path.join(ROOT, 'solutions', 'results')],
      /results is among the graded files\. Give --out a place elsewhere/,
    ],
  ])('with %s is refused in one line', async (_, args, says) => {
    const refusal = await refusalOf('grade', args);
    expect(refusal).toMatch(says);
    expect(refusal).not.toContain('\n');
  });

  test('with a seed that is no number ends with 2 and one line', async () => {
    const { status, stdout, stderr } = await run.with({ GRADKATA_SEED: 'x' })('grade', solutions);
    expect({ status, stdout, stderr }).toEqual({
      status: 2,
      stdout: '',
      stderr: 'gradkata: Expected GRADKATA_SEED to be a whole number from 0 to 2147483647, got "x".\n',
    });
  });
});
