import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import type { ResultDocument, SubmissionResult } from '../../../grader/core/result';
import { checkout } from '../../testing/checkout';
import { command, commandEnvironment, ONE_WORKER } from '../../testing/command';
import { copyTree } from '../../testing/copy-tree';
import { HOSTILE } from '../../testing/hostile';
import { once } from '../../testing/once';
import { linkPackages } from '../../testing/project';
import { ROOT } from '../../testing/root';
import { shellIn } from '../../testing/shell-in';
import { type Files, layOut, solutionWith, temporaryFolder } from '../../testing/submissions';

const folder = temporaryFolder();
const SUBMISSIONS: Record<string, Files> = {
  right: {},
  half: {
    '01-gradf.ts': solutionWith('01-gradf.ts', { '3 * Math.cos': '-3 * Math.cos' }),
    '04-value.ts': readFileSync(path.join(ROOT, 'test', 'stubs', '04-value.ts'), 'utf8').replace(
      /return notStarted\('exercises\/04-value\.ts', 'exp'.*;/,
      [
        "const out = this.node(Math.exp(this.data), [this], 'exp');",
        '    out.backwardStep = () => {\n      this.grad = out.data * out.grad;\n    };',
        '    return out;',
      ].join('\n'),
    ),
  },
  wrong: {
    '01-gradf.ts': 'export const gradf = (a: number, b: number, c: number) => [a, b, c];\n',
    '02-numerical-gradient.ts': null,
    '03-symmetric-gradient.ts': 'export function symmetricGradient( {\n',
    '04-value.ts': 'export class Value {}\n',
  },
  hostile: HOSTILE,
};
const folders = once(() =>
  Object.entries(SUBMISSIONS).map(([id, files]) => layOut(path.join(folder, 'handed-in'), id, files)),
);

/** In the project, which both packages are made of. */
const run = shellIn(() => ROOT);

/** The results of a document by id, without durations. */
const resultsIn = (document: string) => {
  const { submissions } = JSON.parse(document) as ResultDocument;
  const timeless = submissions.map((submission) =>
    JSON.parse(JSON.stringify(submission, (key, value) => (key === 'durationMs' ? 0 : value))),
  ) as SubmissionResult[];
  return new Map(timeless.map((submission) => [submission.id, submission]));
};
const inProject = once(async () => resultsIn((await run('grade', ...folders(), ...ONE_WORKER)).stdout));
const inStarter = once(async () => {
  const root = path.join(folder, 'starter');
  expect(await run('pack', 'starter', '--out', root)).toMatchObject({ status: 0, stderr: '' });
  linkPackages(ROOT, root);
  return resultsIn(command('grade', [...folders(), ...ONE_WORKER], { root }).stdout);
});

/** Name and points of every test. */
const pointsOf = (result: SubmissionResult | undefined): [string, number][] =>
  (result?.exercises ?? []).flatMap(({ id, tests }) =>
    tests.map(({ name, score }): [string, number] => [`${id} · ${name}`, score]),
  );

test('the submissions have the points that tell them apart', async () => {
  const project = await inProject();
  expect([...project.values()].map(({ id, score }) => [id, score])).toEqual([
    ['right', 100],
    ['half', expect.any(Number)],
    ['wrong', 0],
    ['hostile', 20],
  ]);
  const half = project.get('half')?.score ?? 0;
  expect(half).toBeGreaterThan(40);
  expect(half).toBeLessThan(60);
});

describe('the starter’s verdict is that of the project, test by test,', () => {
  test.each(Object.keys(SUBMISSIONS))('on the submission that is %s', async (id) => {
    const project = (await inProject()).get(id);
    expect(pointsOf(project).length).toBeGreaterThan(20);
    expect((await inStarter()).get(id)).toEqual(project);
  });
});

describe('the same submission has the same points, test by test,', () => {
  const expected = async () => pointsOf((await inProject()).get('half'));
  const exercises = path.join(folder, 'handed-in', 'half', 'exercises');

  test('through npm test', async () => {
    const points = await expected();
    const root = checkout();
    copyTree(exercises, path.join(root, 'exercises'));
    // What npm test makes its screen of.
    const script = `
      require('./grader/typescript.cjs');
      const { readSettings } = require('./grader/config/settings.ts');
      const { judgeLearner } = require('./grader/commands/test.ts');
      const settings = readSettings(process.cwd());
      judgeLearner(process.cwd(), settings, settings.exercises)
        .then(({ result }) => console.log(JSON.stringify(result)));`;
    const { stdout } = spawnSync(process.execPath, ['-e', script], {
      cwd: root,
      encoding: 'utf8',
      env: commandEnvironment(),
    });
    const result = JSON.parse(stdout) as SubmissionResult;
    expect(pointsOf(result)).toEqual(points);
    const screen = command('test', [], { root }).stdout;
    for (const { id, score, maxScore } of result.exercises)
      expect(screen).toMatch(new RegExp(`^ .* ${id} +${score} / ${maxScore}$`, 'm'));
  });

  test('through Gradescope’s script', async () => {
    const points = await expected();
    const autograder = path.join(folder, 'autograder');
    const source = path.join(autograder, 'source');
    mkdirSync(autograder);
    expect((await run('pack', 'gradescope', '--out', source)).status).toBe(0);
    // What setup.sh leaves; it is run in another test.
    linkPackages(ROOT, source);
    mkdirSync(path.join(source, '.node', 'bin'), { recursive: true });
    symlinkSync(process.execPath, path.join(source, '.node', 'bin', 'node'));
    copyTree(exercises, path.join(autograder, 'submission'));
    const env = commandEnvironment({ GRADKATA_AUTOGRADER: autograder });
    expect(spawnSync(path.join(source, 'run_autograder'), { env }).status).toBe(0);
    const { tests } = JSON.parse(readFileSync(path.join(autograder, 'results', 'results.json'), 'utf8')) as {
      tests: { name: string; score: number }[];
    };
    expect(tests.map(({ name, score }) => [name, score])).toEqual(points);
  });
});
