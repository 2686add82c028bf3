import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { exerciseIds } from '../../../grader/config/suites';
import { checkout, solveAll, writeExercise } from '../../testing/checkout';
import { command } from '../../testing/command';
import { courseProject, documentedSuite } from '../../testing/course';
import { once } from '../../testing/once';
import { ROOT } from '../../testing/root';
import { type JestRun, type JestTest, listSuites, QUICK, runJest } from '../../testing/run-jest';
import { solutionWith, temporaryFolder } from '../../testing/submissions';

const reports = temporaryFolder();

/** Jest starts a realm for each suite: a few tell as much as all where the others are left as they are. */
const FIRST_TWO = [...QUICK, 'test/0[12]'];
const FIRST_CHAPTER = [...QUICK, 'test/0[1-4]'];

/** Runs `npx jest` in a copy of the project. */
function jestIn(project: string, name: string, args: string[] = QUICK): JestRun {
  return runJest(project, ['--testLocationInResults', ...args], path.join(reports, `${name}.json`));
}

/** All stubs, with the project's own configuration, Jest's own reporter and another one. */
const stubs = once(() => {
  process.env.JEST_JUNIT_OUTPUT_DIR = reports;
  try {
    return jestIn(checkout(), 'stubs', ['--reporters=default', '--reporters=jest-junit']);
  } finally {
    delete process.env.JEST_JUNIT_OUTPUT_DIR;
  }
});
const solved = once(() => {
  const project = checkout();
  solveAll(project);
  return { project, run: jestIn(project, 'solved') };
});
const wrong = once(() => {
  const { project } = solved();
  const right = readFileSync(path.join(project, 'exercises', '01-gradf.ts'), 'utf8');
  writeExercise(project, '01-gradf.ts', solutionWith('01-gradf.ts', { '3 * Math.cos': '-3 * Math.cos' }));
  const run = jestIn(project, 'wrong', FIRST_TWO);
  writeExercise(project, '01-gradf.ts', right);
  return run;
});
const testsOf = ({ files }: JestRun): JestTest[] => [...files.values()].flat();

describe('npx jest on a fresh clone', () => {
  test('fails one test of Jest for each graded test, and ends with 1', () => {
    const { status, files } = stubs();
    expect(status).toBe(1);
    expect([...files.keys()].map((file) => path.basename(file)).sort()).toEqual(
      exerciseIds(ROOT).map((id) => `${id}.test.ts`),
    );
    expect(testsOf(stubs()).length).toBeGreaterThan(49);
    expect(testsOf(stubs()).every((one) => one.status === 'failed')).toBe(true);
  });

  test('says of each test that it is not started, or waiting', () => {
    for (const { failureMessages } of testsOf(stubs()))
      expect(failureMessages.join('\n')).toMatch(/^Error: (?:not started: exercises\/|waiting for )/);
  });

  test('shows the stub’s own line, and no frame of the grader or of a package', () => {
    const { stderr } = stubs();
    expect(stderr).toContain("> 13 |   return notStarted('exercises/01-gradf.ts', 'gradf'");
    const frames = stderr.split('\n').filter((line) => /^\s+at /.test(line));
    expect(frames.length).toBeGreaterThan(40);
    expect(frames.filter((line) => !/^\s+at exercises\/[\w-]+\.ts:\d+:\d+$/.test(line))).toEqual([]);
  });

  test('gives the place of each test in its suite', () => {
    for (const [file, tests] of stubs().files) {
      const lines = readFileSync(file, 'utf8').split('\n');
      for (const { location } of tests) expect(lines[(location?.line ?? 0) - 1]).toMatch(/^\s*test\(/);
    }
  });
});

describe('npx jest on solved exercises', () => {
  test('passes every test and ends with 0', () => {
    const { run } = solved();
    expect(run.status).toBe(0);
    expect(testsOf(run).filter(({ status }) => status !== 'passed')).toEqual([]);
    expect(testsOf(run)).toHaveLength(testsOf(stubs()).length);
  });
});

describe('npx jest on a wrong answer', () => {
  test('tells numbers, the recorded mistake and the learner’s line', () => {
    const { status, stderr } = wrong();
    expect(status).toBe(1);
    expect(stderr).toContain('∂f/∂b at (2, 3, 4): expected 10.25699027111255, yours 15.72377184242061');
    expect(stderr).toContain('Why: The derivative of sin(u) is plus cos(u)');
    expect(stderr).toContain('> 4 |   const db = -3 * Math.cos(3 * b) + 2.5 * b ** 1.5;');
    expect(stderr).toContain('at exercises/01-gradf.ts:4:3');
  });

  test('fails no test of the exercises that are right', () => {
    const failed = [...wrong().files].filter(([, tests]) => tests.some(({ status }) => status === 'failed'));
    expect(failed.map(([file]) => path.basename(file))).toEqual(['01-gradf.test.ts']);
  });
});

describe('npx jest with the settings of a course', () => {
  const course = once(() => {
    const { folder, settle } = courseProject({});
    mkdirSync(path.join(folder, 'test', 'hidden'));
    writeFileSync(path.join(folder, 'test', 'hidden', '01-gradf.test.ts'), documentedSuite());
    settle({ hiddenTests: 'test/hidden', exercises: ['01'] });
    return { folder, run: jestIn(folder, 'course', FIRST_TWO) };
  });

  test('skips the exercises that the course does not grade', () => {
    const run = [...course().run.files].filter(([, tests]) => tests.some(({ status }) => status !== 'pending'));
    expect(run.map(([file]) => path.basename(file))).toEqual(['01-gradf.test.ts']);
  });

  test('runs no hidden suite, not even one in the folder of the project', () => {
    const { folder, run } = course();
    const titles = testsOf(run).flatMap(({ title, status }) => (status === 'pending' ? [] : [title]));
    expect(titles).toContain('at the notebook’s point');
    expect(testsOf(run).map(({ title }) => title)).not.toContain('at one more point');
    const [graded] = JSON.parse(command('grade', [folder], { root: folder }).stdout).submissions[0].exercises;
    expect(graded.tests.map(({ name }: { name: string }) => name)).toEqual([...titles, 'at one more point']);
  });

  test('says in each test what is wrong with them, without a frame of the grader', () => {
    const { folder } = course();
    writeFileSync(path.join(folder, 'gradkata.config.json'), JSON.stringify({ exercises: ['77'] }));
    const run = jestIn(folder, 'bad-settings', FIRST_TWO);
    expect(run.status).toBe(1);
    expect(testsOf(run).length).toBeGreaterThan(0);
    for (const { failureMessages } of testsOf(run))
      expect(failureMessages).toEqual([
        expect.stringMatching(/^Error: gradkata\.config\.json: exercises\[0\]: There is no exercise "77"[^\n]*$/),
      ]);
    expect(run.stderr).not.toMatch(/^\s+at /m);
  });
});

describe('npx jest with suites that do not work', () => {
  const broken = once(() => {
    const project = checkout();
    solveAll(project);
    const change = (id: string, from: string, to: string) => {
      const file = path.join(project, 'test', `${id}.test.ts`);
      writeFileSync(file, readFileSync(file, 'utf8').replace(from, to));
    };
    change('01-gradf', 'exercise<', "test('astray', () => {});\nexercise<");
    change('02-numerical-gradient', '  test(', '  test.skip(');
    change('03-symmetric-gradient', '  test(', "  throw new Error('not this way');\n  test(");
    change('04-value', '  describe(name, () => {', '  describe(name, () => {\n beforeEach(() => {});');
    return jestIn(project, 'broken', FIRST_CHAPTER);
  });
  const messagesOf = (id: string) => {
    const [, tests = []] = [...broken().files].find(([file]) => path.basename(file) === `${id}.test.ts`) ?? [];
    return tests.flatMap(({ failureMessages }) => failureMessages);
  };

  test('ends with 1 and shows no frame of the grader', () => {
    expect(broken().status).toBe(1);
    expect(
      broken()
        .stderr.split('\n')
        .filter((line) => /^\s+at .*grader[/\\]/.test(line)),
    ).toEqual([]);
  });

  test('names a test outside of an exercise', () => {
    expect(messagesOf('01-gradf')).toEqual([
      'Error: This test is outside of exercise(…). Move it into the block of one.',
    ]);
  });

  test('names a left-over mark in each test of the exercise', () => {
    expect(messagesOf('02-numerical-gradient')).toHaveLength(6);
    for (const message of messagesOf('02-numerical-gradient')) expect(message).toContain('has a left-over .skip');
  });

  test('says why a suite does not load', () => {
    expect(broken().stderr).toContain('not this way');
    expect(broken().stderr).toContain('a graded suite cannot use beforeEach: call a function in each test instead.');
  });
});

describe('the options of Jest', () => {
  test('a file and -t choose what is run', () => {
    const run = jestIn(solved().project, 'chosen', ['test/02', '-t', 'step', ...QUICK]);
    expect([...run.files.keys()].map((file) => path.basename(file))).toEqual(['02-numerical-gradient.test.ts']);
    const chosen = testsOf(run).filter(({ status }) => status !== 'pending');
    expect(chosen.map(({ title }) => title)).toEqual([
      'with the step it is given',
      'has a tenth of the error for a tenth of the step',
      'asks f at the point and one step to the right, along one axis at a time',
    ]);
  });

  test('a changed exercise leads to its suite, as --watch and editors ask', () => {
    const suites = listSuites(solved().project, ['--findRelatedTests', 'exercises/04-value.ts']);
    expect(suites).toContain('04-value.test.ts');
    expect(suites).not.toContain('01-gradf.test.ts');
  });

  test('other reporters get every test: jest-junit writes one case for each', () => {
    const { length } = testsOf(stubs());
    const xml = readFileSync(path.join(reports, 'junit.xml'), 'utf8');
    expect(xml.match(/<testcase /g)).toHaveLength(length);
    expect(xml.match(/<failure/g)).toHaveLength(length);
  });
});
