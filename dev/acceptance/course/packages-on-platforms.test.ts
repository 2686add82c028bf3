import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { readSettings } from '../../../grader/config/settings';
import { command } from '../../testing/command';
import { HOSTILE } from '../../testing/hostile';
import { once } from '../../testing/once';
import { outside } from '../../testing/outside';
import { packedInto } from '../../testing/packed';
import { handIn, handInTwo, runProgram } from '../../testing/platform-folder';
import { violations } from '../../testing/platforms';
import { ROOT } from '../../testing/root';
import { solutionWith, temporaryFolder } from '../../testing/submissions';
import { unzip } from '../../testing/unzip';

const { documentOf } = outside<typeof import('../../testing/parse-html')>('dev/testing/parse-html');

const folder = temporaryFolder();

/** Runs a script of a package as its platform does: by its own name. @returns how it ended */
const runScript = (script: string, args: string[], env: NodeJS.ProcessEnv) => runProgram(script, args, folder, env);

const read = (...names: string[]) => JSON.parse(readFileSync(path.join(...names), 'utf8'));

/** The document that a platform finds, which must be valid in every case. */
function resultsIn(place: string, format: string) {
  const results = read(place, 'results.json');
  expect(violations(format, results)).toEqual([]);
  expect(readdirSync(place).filter((name) => name.includes('results'))).toEqual(['results.json']);
  return results;
}

describe('the package for Gradescope', () => {
  const autograder = path.join(folder, 'autograder');
  const source = path.join(autograder, 'source');
  const submission = path.join(autograder, 'submission');
  const env = { GRADKATA_AUTOGRADER: autograder };

  const graded = () => {
    rmSync(path.join(autograder, 'results'), { recursive: true, force: true });
    const { status } = runScript(path.join(source, 'run_autograder'), [], env);
    expect(status).toBe(0);
    return resultsIn(path.join(autograder, 'results'), 'gradescope');
  };

  /**
   * An npm whose `ci` has npm itself compare the lock file with package.json and name what it would install. Then it
   * links these packages, which the project's own `npm ci` has installed: unpacking them takes 12 s of processor time.
   */
  const npm = () => {
    const tools = path.join(folder, 'tools');
    mkdirSync(tools);
    const link = path.join(ROOT, 'dev', 'testing', 'link-locked.cjs');
    const real = spawnSync('bash', ['-c', 'command -v npm'], { encoding: 'utf8' }).stdout.trim();
    writeFileSync(path.join(tools, 'npm'), `#!/bin/sh\nset -e\n'${real}' "$@" --dry-run\nnode '${link}'\n`);
    chmodSync(path.join(tools, 'npm'), 0o755);
    return [tools, path.dirname(process.execPath), process.env.PATH].join(path.delimiter);
  };

  test('is unpacked and set up as Gradescope does it, with the packages of the lock file', async () => {
    const archive = path.join(folder, 'autograder.zip');
    expect(command('pack', ['gradescope', '--out', archive]).status).toBe(0);
    await unzip(archive, source);
    expect(readdirSync(source)).toEqual(expect.arrayContaining(['setup.sh', 'run_autograder', 'package-lock.json']));
    const { status, stdout, stderr } = runScript(path.join(source, 'setup.sh'), [], { ...env, PATH: npm() });
    expect({ status, stderr: status === 0 ? '' : stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toMatch(/^added \d{3} packages/m);
    expect(existsSync(path.join(source, 'node_modules', '@jest', 'core'))).toBe(true);
  });

  test('gives a right submission all points', () => {
    handIn(submission, {});
    expect(graded()).toMatchObject({
      score: 100,
      tests: expect.arrayContaining([expect.objectContaining({ status: 'passed' })]),
    });
  });

  test('gives a missing submission none, and says what is missing', () => {
    rmSync(submission, { recursive: true, force: true });
    const { score, tests } = graded();
    expect(score).toBe(0);
    expect(tests[0].output).toContain('exercises/01-gradf.ts is missing');
  });

  test('gives a hostile submission what is honest in it', () => {
    handIn(submission, HOSTILE);
    expect(graded().score).toBe(20);
  });

  test('takes two submissions in one for one', () => {
    handInTwo(submission);
    const { score, tests } = graded();
    expect(score).toBe(0);
    expect(tests[0].output).toContain('There are several 01-gradf.ts');
  });

  test('says that it is not graded when the grader cannot work, and ends with 0', () => {
    handIn(submission, {});
    writeFileSync(path.join(source, 'gradkata.config.json'), '{');
    const { score, output } = graded();
    rmSync(path.join(source, 'gradkata.config.json'));
    expect(score).toBe(0);
    expect(output).toMatch(/not graded/);
  });
});

describe('the package for PrairieLearn', () => {
  const image = once(() => packedInto(folder, 'prairielearn'));
  const grade = path.join(folder, 'grade');

  const graded = () => {
    rmSync(path.join(grade, 'results'), { recursive: true, force: true });
    const { status } = runScript(path.join(image(), 'run.sh'), [], { GRADKATA_GRADE: grade });
    expect(status).toBe(0);
    return resultsIn(path.join(grade, 'results'), 'prairielearn');
  };

  test('gives a right submission the score 1, and makes the folder of the results', () => {
    handIn(path.join(grade, 'student'), {});
    expect(graded()).toMatchObject({ gradable: true, score: 1 });
  });

  test('costs a missing submission no attempt, and gives a hostile one what is honest in it', () => {
    rmSync(path.join(grade, 'student'), { recursive: true });
    expect(graded()).toMatchObject({ gradable: false, format_errors: expect.arrayContaining([expect.any(String)]) });
    handIn(path.join(grade, 'student'), HOSTILE);
    expect(graded()).toMatchObject({ gradable: true, score: 0.2 });
  });

  test('costs no attempt when the grader cannot work', () => {
    rmSync(path.join(image(), 'test'), { recursive: true });
    expect(graded()).toMatchObject({ gradable: false, message: expect.stringContaining('not graded') });
  });

  test('has the page of a question that takes each exercise file, and shows the results', () => {
    const page = documentOf(readFileSync(path.join(image(), 'question.html'), 'utf8'));
    const names = page.querySelector('pl-question-panel > pl-file-upload')?.getAttribute('optional-file-names');
    expect(names?.split(', ')).toEqual(readSettings(ROOT).exercises.map((id) => `${id}.ts`));
    expect(page.querySelector('pl-submission-panel > pl-external-grader-results')).not.toBeNull();
  });

  test('names in info.json the script that it has', () => {
    const { externalGradingOptions } = read(image(), 'info.json');
    expect(existsSync(path.join(image(), path.posix.relative('/gradkata', externalGradingOptions.entrypoint)))).toBe(
      true,
    );
    expect(externalGradingOptions).toMatchObject({ enabled: true, timeout: expect.any(Number) });
  });
});

describe('the package for Exercism', () => {
  const image = once(() => packedInto(folder, 'exercism'));
  const runner = () => path.join(image(), 'bin', 'run.sh');
  const solution = path.join(folder, 'solution');
  const output = path.join(folder, 'output');

  const graded = (slug: string, into = output) => {
    rmSync(output, { recursive: true, force: true });
    const { status } = runScript(runner(), [slug, `${solution}/`, `${into}/`], {});
    return { status, results: resultsIn(into, 'exercism') };
  };

  test('grades the exercise of the slug, with its number or without, and leaves the solution as it is', () => {
    handIn(solution, { '04-value.ts': null });
    const before = readdirSync(solution);
    for (const slug of ['02-numerical-gradient', 'numerical-gradient'])
      expect(graded(slug)).toMatchObject({ status: 0, results: { version: 3, status: 'pass' } });
    expect(readdirSync(solution)).toEqual(before);
    expect(readdirSync(output)).toEqual(['results.json']);
  });

  test('ends with 0 for a wrong, a missing and a hostile solution', () => {
    handIn(solution, { '01-gradf.ts': solutionWith('01-gradf.ts', { '-3 * a': '3 * a' }) });
    expect(graded('gradf')).toMatchObject({ status: 0, results: { status: 'fail' } });
    handIn(solution, { '01-gradf.ts': null });
    expect(graded('gradf')).toMatchObject({
      status: 0,
      results: { status: 'error', message: expect.stringContaining('missing') },
    });
    handIn(solution, HOSTILE);
    expect(graded('numerical-gradient')).toMatchObject({ status: 0, results: { status: 'error' } });
    expect(statSync(path.join(output, 'results.json')).size).toBeLessThan(500_000);
  });

  test('may write beside the solution, as Exercism has one folder for both', () => {
    handIn(solution, {});
    expect(graded('gradf', solution)).toMatchObject({ status: 0, results: { status: 'pass' } });
  });

  test('does not end with 0 when it could not work, and says so in the results', () => {
    handIn(solution, {});
    const { status, results } = graded('no-such-exercise');
    expect(status).toBe(2);
    expect(results).toMatchObject({ version: 3, status: 'error', message: expect.stringContaining('not graded') });
    expect(runScript(runner(), ['gradf'], {}).status).toBe(2);
  });

  test('does not end with 0 when Node itself cannot start, and leaves results that say it did not finish', () => {
    handIn(solution, {});
    const packages = path.join(image(), 'node_modules');
    const aside = path.join(image(), 'aside');
    renameSync(packages, aside);
    const { status, results } = graded('gradf');
    renameSync(aside, packages);
    expect(status).toBe(2);
    expect(results).toMatchObject({ version: 3, status: 'error', message: expect.stringContaining('did not finish') });
  });
});
