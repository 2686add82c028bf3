import { spawn } from 'node:child_process';
import path from 'node:path';
import { beforeEach, describe, expect, test } from '@jest/globals';
import type { ResultDocument, SubmissionResult, TestResult } from '../../../grader/core/result';
import { pointsOf } from '../../../grader/scoring/points';
import { solveAll, writeExercise } from '../../testing/checkout';
import { command, commandEnvironment, ONE_WORKER } from '../../testing/command';
import { courseProject, documentedSuite, suiteOf } from '../../testing/course';
import { once } from '../../testing/once';
import { shellIn } from '../../testing/shell-in';
import { exerciseOf, layOut, solutionWith, temporaryFolder } from '../../testing/submissions';

const RELU = 'export const relu = (x: number) => (x > 0 ? x : 0);\n';
const SUITES = {
  // It does not say that it is hidden: where it lies is enough.
  '01-gradf.test.ts': documentedSuite().replace(' hidden: true,', ''),
  'points.ts': 'export const POINTS = [-31.25, 57.5];\n',
  '20-relu.test.ts': `import { POINTS } from './points';\n${suiteOf(
    '20-relu',
    'relu',
    `  test('is right', worth(6, () => {
    for (const x of POINTS) expect(relu(x)).toBeNumber(Math.max(x, 0), { label: 'relu(' + x + ')', within: 0 });
  }));
  test('is right anywhere', worth(4, () => {
    const check = (x: number) => expect(relu(x)).toBeNumber(Math.max(x, 0), { label: 'relu(' + x + ')', within: 0 });
    forAll(fc.tuple(fc.integer()), check, (x) => 'relu(' + x + ')');
  }));`,
    "title: 'The positive part', hidden: true",
  )}`,
};
const SETTINGS = {
  $schema: './gradkata.schema.json',
  assignment: 'Gradients, week 3',
  exercises: ['01', '02-numerical-gradient', 20],
  points: { '01-gradf': 33, '20-relu': 7.5 },
  hints: false,
  seed: 7,
  limits: { fileBytes: 2048 },
};
/** The course, with its settings. */
const course = once(() => {
  const project = courseProject(SUITES);
  project.settle(SETTINGS);
  return project;
});

const submissions = temporaryFolder();
const wrongSign = solutionWith('01-gradf.ts', { '3 * Math.cos': '-3 * Math.cos' });
const wrongSecretly = solutionWith('01-gradf.ts', {
  'const da = -3': "if (a === 7) console.log('asked', a, b, c);\n  const da = a === 7 ? 1 : -3",
});
const layOutAll = once(() => [
  layOut(submissions, 'right', { '20-relu.ts': RELU }),
  layOut(submissions, 'known-mistake', { '01-gradf.ts': wrongSign, '20-relu.ts': RELU }),
  layOut(submissions, 'wrong-secretly', {
    '01-gradf.ts': wrongSecretly,
    '20-relu.ts': 'export const relu = (x: number) => x;',
  }),
  layOut(submissions, 'without-relu', { '01-gradf.ts': `${wrongSign}//${'x'.repeat(2048)}` }),
]);
const right = () => layOutAll()[0] as string;
const run = shellIn(() => course().folder);
const documentOf = (stdout: string) => JSON.parse(stdout) as ResultDocument;

describe('npm run grade in a course that has settled everything', () => {
  const graded = once(() => {
    const ended = command('grade', [...layOutAll(), ...ONE_WORKER], { root: course().folder });
    return { ...ended, document: documentOf(ended.stdout) };
  });
  const find = (id: string) => graded().document.submissions.find((result) => result.id === id) as SubmissionResult;
  const hiddenIn = (tests: TestResult[]) => tests.filter(({ visibility }) => visibility === 'hidden');

  test('grades all, with the seed and the exercises of the course', () => {
    const { status, stderr, document } = graded();
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(document.seed).toBe(7);
    expect(find('right').exercises.map(({ id }) => id)).toEqual(['01-gradf', '02-numerical-gradient', '20-relu']);
  });

  test('gives an exercise the points that the course says, exactly', () => {
    expect(find('right')).toMatchObject({ status: 'pass', score: 60.5, maxScore: 60.5 });
    expect(find('right').exercises.map(({ score, maxScore }) => [score, maxScore])).toEqual([
      [33, 33],
      [20, 20],
      [7.5, 7.5],
    ]);
  });

  test('puts hidden tests behind the visible ones of their exercise, and shows the points of both', () => {
    const { title, tests } = exerciseOf(find('right'), '01-gradf');
    expect(title).toBe('The gradient of f, by calculus');
    expect(tests.map(({ visibility }) => visibility)).toEqual([...Array(5).fill('visible'), 'hidden']);
    expect(tests.at(-1)).toMatchObject({ name: 'at one more point', maxScore: 6.6 });
    expect(pointsOf(find('right'), 'visible')).toEqual({ score: 46.4, maxScore: 46.4 });
    expect(pointsOf(find('right'), 'hidden')).toEqual({ score: 14.1, maxScore: 14.1 });
  });

  test('names a known mistake in the visible tests although a hidden one fails as well', () => {
    const { tests } = exerciseOf(find('known-mistake'), '01-gradf');
    const wrong = tests.filter(({ status }) => status === 'fail');
    expect(wrong.length).toBeGreaterThan(2);
    const diagnosed = wrong.map(({ visibility, diagnoses }) => [visibility, diagnoses.length > 0]);
    expect(diagnosed).toEqual(wrong.map(({ visibility }) => [visibility, visibility === 'visible']));
  });

  test('tells nothing of what a hidden test asks or expects', () => {
    const result = find('wrong-secretly');
    expect(exerciseOf(result, '01-gradf')).toMatchObject({
      status: 'fail',
      score: 26.4,
      message: 'A hidden test does not pass.',
    });
    for (const { tests } of result.exercises) {
      for (const { message, comparisons, output } of hiddenIn(tests).filter((test) => test.status !== 'pass'))
        expect({ message, comparisons, output }).toEqual({
          message: 'A hidden test does not pass.',
          comparisons: [],
          output: '',
        });
    }
    expect(JSON.stringify(hiddenIn(result.exercises.flatMap(({ tests }) => tests)))).not.toMatch(
      /asked|\(7, 1, 3\)|31\.25|57\.5|relu\(/,
    );
  });

  test('says that the file of a hidden exercise is missing, and that one is larger than the course allows', () => {
    const result = find('without-relu');
    expect(exerciseOf(result, '20-relu')).toMatchObject({ status: 'error', score: 0, maxScore: 7.5 });
    expect(exerciseOf(result, '20-relu').message).toMatch(/^exercises\/20-relu\.ts is missing\./);
    expect(exerciseOf(result, '01-gradf').message).toMatch(/is larger than 2 KiB/);
  });

  test('ends with 0 for one that passes, and takes the seed from GRADKATA_SEED when that is set', async () => {
    const { status, stdout } = await run.with({ GRADKATA_SEED: '9' })('grade', right());
    expect({ status, seed: documentOf(stdout).seed }).toEqual({ status: 0, seed: 9 });
  });

  test('knows no exercise that the course leaves out', async () => {
    expect(await run('grade', right(), '--exercise', '04')).toMatchObject({
      status: 2,
      stderr: 'gradkata: There is no exercise "04". There are: 01-gradf, 02-numerical-gradient, 20-relu.\n',
    });
  });
});

describe('what a learner of the course sees', () => {
  beforeEach(() => {
    const { folder, settle } = course();
    settle(SETTINGS);
    solveAll(folder);
    writeExercise(folder, '20-relu.ts', RELU);
  });

  test('are the same points, visible and hidden ones apart, and no word of hints', async () => {
    writeExercise(course().folder, '01-gradf.ts', wrongSign);
    const { status, stdout } = await run('test');
    const graded = documentOf((await run('grade', course().folder)).stdout).submissions[0] as SubmissionResult;
    expect(status).toBe(1);
    for (const { id, score, maxScore } of graded.exercises)
      expect(stdout).toMatch(new RegExp(`^  \\S+ +${id} +${score} / ${maxScore}$`, 'm'));
    const [visible, secret] = [pointsOf(graded, 'visible'), pointsOf(graded, 'hidden')];
    expect(stdout).toContain(`]  ${graded.score} / 60.5\n`);
    expect(stdout).toContain(
      `  Visible tests ${visible.score} / ${visible.maxScore}, hidden tests ${secret.score} / ${secret.maxScore}\n`,
    );
    expect(secret.score).toBe(7.5);
    expect(stdout).not.toMatch(/Stuck|hint/);
  });

  test('are the limits of the course, and the same screen, under npm run watch', async () => {
    writeExercise(course().folder, '01-gradf.ts', `${wrongSign}//${'x'.repeat(2048)}`);
    const watcher = spawn(process.execPath, [path.join(course().folder, 'grader', 'start.cjs'), 'watch'], {
      env: commandEnvironment(),
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let screen = '';
    for await (const chunk of watcher.stdout) {
      screen += chunk;
      if (screen.includes('Ctrl-C ends.')) watcher.kill('SIGKILL');
    }
    expect(screen).toMatch(/larger than 2 KiB/);
    const beforeNext = (text: string) => text.split('  Next: ')[0];
    expect(beforeNext(screen)).toBe(beforeNext((await run('test')).stdout));
  });

  test('is one line where hints are switched off', async () => {
    expect(await run('hint')).toMatchObject({ status: 0, stdout: 'This course has switched hints off.\n', stderr: '' });
  });

  test('is that there are no hints where only hidden tests fail', async () => {
    course().settle({ ...SETTINGS, hints: true });
    writeExercise(course().folder, '01-gradf.ts', wrongSecretly);
    const { status, stdout } = await run('hint');
    expect(status).toBe(0);
    expect(stdout).toContain('What does not pass yet are hidden tests: there are no hints for these.');
    expect(stdout).not.toContain('Hint 1');
    expect((await run('test', '01')).stdout).toContain('Stuck? npm run hint -- 01');
  });

  test('is one line that names the key when a setting is bad, from every command', async () => {
    course().settle({ hints: 'off' });
    const says = {
      status: 2,
      stdout: '',
      stderr: 'gradkata: gradkata.config.json: hints must be true or false, got "off".\n',
    };
    for (const name of ['test', 'watch', 'hint']) expect(await run(name)).toMatchObject(says);
    expect(await run('grade', right())).toMatchObject(says);
  });
});
