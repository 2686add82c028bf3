import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { command } from '../../testing/command';
import { HOSTILE } from '../../testing/hostile';
import { once } from '../../testing/once';
import { packedInto } from '../../testing/packed';
import { handIn, handInTwo, runProgram } from '../../testing/platform-folder';
import { readByAutolab, violations } from '../../testing/platforms';
import { linkPackages } from '../../testing/project';
import { ROOT } from '../../testing/root';
import { temporaryFolder } from '../../testing/submissions';
import { zipOfFolder } from '../../testing/zip-of-folder';

const folder = temporaryFolder();
const read = (...names: string[]) => JSON.parse(readFileSync(path.join(...names), 'utf8'));

/** Bytes in the unit of bash's ulimit. */
const inUnits = (bytes: number) => Math.floor(bytes / 1024);

const packed = (name: string) => {
  const out = path.join(folder, name);
  expect(command('pack', [name, '--out', out])).toMatchObject({ status: 0, stderr: '' });
  return out;
};

describe('the package for Autolab', () => {
  const course = once(() => packed('autolab'));
  const handedIn = path.join(folder, 'handed-in');

  /** Lays a job out as Autolab does: the archive, the Makefile, and the submission under the name of the assessment. */
  const job = async () => {
    const place = path.join(folder, 'job');
    rmSync(place, { recursive: true, force: true });
    mkdirSync(place);
    cpSync(path.join(course(), 'autograde-Makefile'), path.join(place, 'Makefile'));
    cpSync(path.join(course(), 'autograde.tar'), path.join(place, 'autograde.tar'));
    writeFileSync(path.join(place, 'handin.zip'), await zipOfFolder(handedIn));
    return place;
  };
  const made = (place: string, packages = path.join(ROOT, 'node_modules')) => {
    // Autolab reads output and errors as one text.
    const { status, stdout, stderr } = runProgram('bash', ['-c', 'make 2>&1'], place, { PACKAGES: packages });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    return stdout;
  };
  const graded = async () => {
    const document = readByAutolab(made(await job()));
    expect(violations('autolab', document)).toEqual([]);
    return document;
  };

  test('gives a right submission all points of each problem', async () => {
    handIn(handedIn, {});
    const [, scores] = await graded();
    expect(scores).toEqual({
      scores: { '01-gradf': 20, '02-numerical-gradient': 20, '03-symmetric-gradient': 20, '04-value': 40 },
    });
  });

  test('gives a hostile submission what is honest in it, and two in one nothing', async () => {
    handIn(handedIn, HOSTILE);
    expect((await graded())[1]).toMatchObject({ scores: { '01-gradf': 0, '03-symmetric-gradient': 20 } });
    handInTwo(handedIn);
    expect((await graded())[1]).toMatchObject({ scores: { '01-gradf': 0, '03-symmetric-gradient': 0 } });
  });

  test('gives no scores when the image lacks the packages, so that earlier points stay', async () => {
    handIn(handedIn, {});
    const output = made(await job(), path.join(folder, 'nothing'));
    expect(JSON.parse(output.trimEnd().split('\n').at(-1) as string)).toEqual({ scores: {} });
    expect(output).toContain('That says nothing about your answer.');
  });

  test('has suites in the archive alone, so that the image may be public', () => {
    expect(readdirSync(path.join(course(), 'image')).sort()).toEqual([
      'Dockerfile',
      'package-lock.json',
      'package.json',
    ]);
  });
});

describe('the package for Submitty', () => {
  const course = once(() => {
    const out = packed('submitty');
    linkPackages(ROOT, path.join(out, 'image'));
    return out;
  });
  const work = path.join(folder, 'tmp_work');
  const testcase = path.join(work, 'test01');
  const config = () => read(course(), 'config', 'config.json');

  /** Runs the test case in its folder under the limits of the configuration, then the validator in the folder above. */
  const graded = () => {
    const { resource_limits: limits, testcases } = config();
    const [{ command: grade, validation }] = testcases;
    const line = `ulimit -t ${limits.RLIMIT_CPU} -n ${limits.RLIMIT_NOFILE} -f ${inUnits(limits.RLIMIT_FSIZE)}
      ulimit -v ${inUnits(limits.RLIMIT_AS)}
      ${grade.replace('/gradkata/', `${course()}/image/`)}`;
    runProgram('bash', ['-c', line], testcase);
    cpSync(path.join(course(), 'config', 'custom_validation_code'), work, { recursive: true });
    writeFileSync(
      path.join(work, 'custom_validator_input.json'),
      JSON.stringify({ ...validation[0], testcase_prefix: 'test01/', username: 'alice' }),
    );
    rmSync(path.join(work, 'validation_results.json'), { force: true });
    const [program, ...args] = validation[0].command.split(' ');
    expect(runProgram(program, args, work)).toEqual({ status: 0, stdout: '', stderr: '' });
    const results = read(work, 'validation_results.json');
    expect(violations('submitty', results)).toEqual([]);
    return results;
  };

  test('has the points of the course, and gives a right submission all of them', () => {
    expect(config()).toMatchObject({ grading_parameters: { AUTO_POINTS: 100 }, testcases: [{ points: 100 }] });
    handIn(testcase, {});
    expect(graded()).toMatchObject({ status: 'success', data: { score: 1 } });
  });

  test('gives a hostile submission what is honest in it, also if it brings a result', () => {
    handIn(testcase, { ...HOSTILE, 'gradkata.result': '{"status":"success","data":{"score":1,"message":"all"}}' });
    expect(graded()).toMatchObject({ status: 'success', data: { score: 0.2 } });
  });

  test('takes no files of learners but exercises and archives, none of which can be a result', () => {
    expect(config().autograding.submission_to_runner).toEqual(['*.ts', 'exercises/*.ts', '*.zip']);
  });

  test('tells instructors that the validator failed when the grader left no result', () => {
    handIn(testcase, {});
    const suites = path.join(course(), 'image', 'test');
    rmSync(suites, { recursive: true });
    expect(graded()).toEqual({ status: 'failure', message: expect.stringContaining('could not work') });
    rmSync(path.join(course(), 'image', 'grader'), { recursive: true });
    expect(graded()).toEqual({ status: 'failure', message: expect.stringContaining('The grader left no result') });
  });
});

describe('the package for Coursera', () => {
  const image = once(() => packedInto(folder, 'coursera'));
  const shared = path.join(folder, 'shared');

  const graded = () => {
    for (const name of ['feedback.json', 'htmlFeedback.html']) rmSync(path.join(shared, name), { force: true });
    const { status } = runProgram(path.join(image(), 'run.sh'), [], '/', { GRADKATA_SHARED: shared });
    expect(status).toBe(0);
    const feedback = read(shared, 'feedback.json');
    expect(violations('coursera', feedback)).toEqual([]);
    return feedback;
  };

  test('gives a right submission the fraction 1, and the page of the learner', () => {
    handIn(path.join(shared, 'submission'), {});
    expect(graded()).toMatchObject({ fractionalScore: 1, feedbackType: 'HTML' });
    expect(readFileSync(path.join(shared, 'htmlFeedback.html'), 'utf8')).toContain('100 / 100');
  });

  test('grades the zip that a learner uploads', async () => {
    const zip = await zipOfFolder(path.join(shared, 'submission'));
    rmSync(path.join(shared, 'submission'), { recursive: true });
    mkdirSync(path.join(shared, 'submission'));
    writeFileSync(path.join(shared, 'submission', 'exercises.zip'), zip);
    expect(graded()).toMatchObject({ fractionalScore: 1 });
  });

  test('gives a missing submission nothing, and a hostile one what is honest in it', () => {
    rmSync(path.join(shared, 'submission'), { recursive: true });
    mkdirSync(path.join(shared, 'submission'));
    expect(graded()).toMatchObject({ fractionalScore: 0, feedback: expect.stringContaining('is missing') });
    handIn(path.join(shared, 'submission'), HOSTILE);
    expect(graded()).toMatchObject({ fractionalScore: 0.2 });
  });

  test('says that it is not graded when the grader cannot work, and when Node does not start', () => {
    handIn(path.join(shared, 'submission'), {});
    rmSync(path.join(image(), 'test'), { recursive: true });
    expect(graded()).toMatchObject({ fractionalScore: 0, feedback: expect.stringContaining('not your doing') });
    rmSync(path.join(image(), 'grader'), { recursive: true });
    expect(graded().feedback).toContain('That says nothing about your answer.');
  });
});
