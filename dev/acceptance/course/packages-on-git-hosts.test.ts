import { mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { wholeCheckout } from '../../testing/checkout';
import { command } from '../../testing/command';
import { courseProject, documentedSuite } from '../../testing/course';
import { HOSTILE } from '../../testing/hostile';
import { once } from '../../testing/once';
import { handIn, runProgram } from '../../testing/platform-folder';
import { violations } from '../../testing/platforms';
import { quickNpm } from '../../testing/quick-npm';
import { shellIn } from '../../testing/shell-in';
import { temporaryFolder } from '../../testing/submissions';

const folder = temporaryFolder();
const read = (...names: string[]) => JSON.parse(readFileSync(path.join(...names), 'utf8'));

/** Has an npm first whose `ci` links the packages of the project. Those of the lock file are tested elsewhere. */
const withQuickNpm = () => [quickNpm(), path.dirname(process.execPath), process.env.PATH].join(path.delimiter);

const packed = (name: string) => {
  const out = path.join(folder, name);
  const { status, stderr } = command('pack', [name, '--out', out]);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  return { out };
};

describe('the package for Classroom 50', () => {
  const bundle = once(() => packed('classroom50').out);
  const checkout = path.join(folder, 'checkout');
  const VARIABLES = {
    CLASSROOM: 'ml',
    ASSIGNMENT: 'gradients',
    ASSIGNMENT_TYPE: 'individual',
    SUBMISSION_TAG: 'submit/2026-11-24T08-59-00Z-a1b2c3d',
    OWNER: 'alice',
    USERNAME: 'alice',
    COMMIT_URL: 'https://github.test/ml/alice/commit/a1b2c3d',
    RELEASE_URL: 'https://github.test/ml/alice/releases/tag/1',
    REVIEW_URL: 'https://github.test/ml/alice/compare/1',
  };

  const graded = () =>
    runProgram('python3', [path.join(bundle(), 'autograder.py')], checkout, { PATH: withQuickNpm(), ...VARIABLES });
  const results = () => {
    expect(graded().status).toBe(0);
    const document = read(checkout, 'result.json');
    expect(violations('classroom50', document)).toEqual([]);
    return document;
  };

  test('gives a right submission all points, and says so on the page of the release', () => {
    handIn(path.join(checkout, 'exercises'), {});
    expect(results()).toMatchObject({ classroom: 'ml', owner: 'alice', score: 100, 'max-score': 100 });
    expect(readFileSync(path.join(checkout, 'release-body.md'), 'utf8')).toContain('100');
  });

  test('ends with 0 for a hostile submission, and replaces what lies in the places of its results', () => {
    handIn(path.join(checkout, 'exercises'), HOSTILE);
    const secret = path.join(folder, 'secret.txt');
    writeFileSync(secret, 'untouched');
    rmSync(path.join(checkout, 'result.json'));
    rmSync(path.join(checkout, 'release-body.md'));
    symlinkSync(secret, path.join(checkout, 'result.json'));
    mkdirSync(path.join(checkout, 'release-body.md'));
    expect(results()).toMatchObject({ score: 20, 'max-score': 100 });
    expect(readFileSync(secret, 'utf8')).toBe('untouched');
  });

  test('ends with an error of its own when the grader cannot work', () => {
    rmSync(path.join(bundle(), 'gradkata', 'test'), { recursive: true });
    rmSync(path.join(checkout, 'result.json'));
    expect(graded().status).toBe(2);
    expect(readdirSync(checkout)).not.toContain('result.json');
  });
});

describe('the package for GitLab', () => {
  const grader = once(() => packed('gitlab').out);
  const builds = path.join(folder, 'builds');
  const project = path.join(builds, 'alice');
  const pipeline = () => parse(readFileSync(path.join(grader(), '.gitlab-ci.yml'), 'utf8'));

  const git = (...args: string[]) =>
    runProgram('git', ['-c', 'user.name=a', '-c', 'user.email=a@b.test', ...args], grader());
  const pushed = once(() => {
    for (const args of [
      ['init', '--quiet', '--initial-branch', 'main'],
      ['add', '.'],
      ['commit', '--quiet', '--message', 'Grader'],
    ])
      expect(git(...args)).toMatchObject({ status: 0 });
  });

  /** Runs the lines of the job as a runner does: in one shell, which ends at the first that fails. */
  const job = () => {
    pushed();
    const { variables, grade } = pipeline();
    const server = { CI_SERVER_PROTOCOL: 'https', CI_SERVER_HOST: 'gitlab.test', CI_SERVER_PORT: '443' };
    return runProgram('bash', ['-e', '-c', grade.script.join('\n')], project, {
      PATH: withQuickNpm(),
      ...variables,
      ...server,
      CI: 'true',
      GITLAB_CI: 'true',
      CI_JOB_TOKEN: 'token',
      CI_BUILDS_DIR: builds,
      CI_PROJECT_DIR: project,
      // The server is this machine.
      GIT_CONFIG_COUNT: '1',
      GIT_CONFIG_KEY_0: `url.${grader()}.insteadOf`,
      GIT_CONFIG_VALUE_0: `https://gitlab-ci-token:token@gitlab.test:443/${variables.GRADER}.git`,
    });
  };
  const report = () => readFileSync(path.join(project, 'build', 'junit.xml'), 'utf8');

  test('passes for a right project, with a report of its tests and a summary where the job looks for them', () => {
    handIn(path.join(project, 'exercises'), {});
    expect(job()).toMatchObject({ status: 0, stderr: '' });
    expect(report()).toMatch(/<testsuites [^>]*failures="0" errors="0" skipped="0"/);
    const { artifacts } = pipeline().grade;
    expect([artifacts.when, artifacts.reports.junit, artifacts.paths]).toEqual([
      'always',
      'build/junit.xml',
      ['build/summary.md'],
    ]);
    expect(readFileSync(path.join(project, 'build', 'summary.md'), 'utf8')).toContain('100');
  });

  test('fails for a hostile project, whatever it brings along', () => {
    handIn(path.join(project, 'exercises'), HOSTILE);
    rmSync(path.join(project, 'build'), { recursive: true });
    symlinkSync(builds, path.join(project, 'build'));
    writeFileSync(path.join(project, 'package.json'), '{"scripts":{"preinstall":"exit 7"}}');
    writeFileSync(path.join(project, 'gradkata.config.json'), '{"exercises":["03"]}');
    expect(job().status).toBe(1);
    expect(report()).toMatch(/<testsuites [^>]*errors="[1-9]/);
  });
});

test('the pipeline of the starter grades the exercises of a learner, and fails until all is right', () => {
  const starter = packed('starter').out;
  rmSync(path.join(starter, 'node_modules'), { recursive: true, force: true });
  const { grade } = parse(readFileSync(path.join(starter, '.gitlab-ci.yml'), 'utf8'));
  const job = () =>
    runProgram('bash', ['-e', '-c', grade.script.join('\n')], starter, { PATH: withQuickNpm(), CI: 'true' });
  expect(job()).toMatchObject({ status: 1, stderr: '' });
  rmSync(path.join(starter, 'node_modules'));
  handIn(path.join(starter, 'exercises'), {});
  expect(job()).toMatchObject({ status: 0, stderr: '' });
  const { artifacts } = grade;
  expect(readFileSync(path.join(starter, artifacts.reports.junit), 'utf8')).toMatch(/<testsuites [^>]*failures="0"/);
  expect(artifacts.paths.map((name: string) => readFileSync(path.join(starter, name), 'utf8'))).toEqual([
    expect.stringContaining('100 / 100 points'),
  ]);
});

describe('a package that learners can read', () => {
  const course = once(() => courseProject({ '01-gradf.test.ts': documentedSuite() }, wholeCheckout()).folder);
  const run = shellIn(course);

  const packedByCourse = async (name: string) => {
    const out = path.join(folder, `${name}-with-hidden-tests`);
    const { status, stdout, stderr } = await run('pack', name, '--out', out);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    return { out, stdout };
  };

  test.each(['classroom50', 'gitlab'])('has no hidden tests for %s, and pack says so', async (name) => {
    const { out, stdout } = await packedByCourse(name);
    const whole = name === 'gitlab' ? out : path.join(out, 'gradkata');
    expect(readdirSync(whole)).not.toContain('hidden-tests');
    expect(stdout).toContain('Learners can read this package, so your hidden tests are not in it.');
    expect(stdout).toContain('A right submission has 100 points: 01-gradf 20, ');
  });

  test.each(['submitty', 'coursera', 'prairielearn', 'exercism'])(
    'is none for %s: pack warns that hidden tests are in the image',
    async (name) => {
      const { stdout } = await packedByCourse(name);
      expect(stdout).toContain('Your hidden tests are in this image: never push it to a place that learners can read.');
    },
  );
});
