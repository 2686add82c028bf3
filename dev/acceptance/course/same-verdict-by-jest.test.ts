import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, jest, test } from '@jest/globals';
import { exerciseIds } from '../../../grader/config/suites';
import { LIMITS } from '../../../grader/core/limits';
import type { ExerciseResult, TestResult } from '../../../grader/core/result';
import { readProject } from '../../../grader/intake/open';
import { loadAttacks } from '../../attacks/load-attacks';
import { loadMistakes } from '../../mistakes/load-mistakes';
import { commandEnvironment } from '../../testing/command';
import { copyTree } from '../../testing/copy-tree';
import { FAULTS } from '../../testing/faults';
import { gradingWorker } from '../../testing/grading-worker';
import { loadStyles } from '../../testing/load-styles';
import { once } from '../../testing/once';
import { outside } from '../../testing/outside';
import { ROOT } from '../../testing/root';
import { type JestTest, runJest } from '../../testing/run-jest';
import { type Files, layOut, temporaryFolder } from '../../testing/submissions';

const { completeMistake } = outside<typeof import('../../mistakes/complete')>('dev/mistakes/complete');

/** Faults and attacks that run to the wall clock cost seconds on each of three ways. Other tests have them. */
const SLOW = /native|hanging|resources|memory|a folder|symbolic/;

/**
 * As jest.config.js, but ts-jest would set itself up anew for each of these projects. They have one `id`, because Jest
 * keeps transformed files by it: all projects share the grader's.
 */
const configOf = (suites: readonly string[]) => `module.exports = {
  ...require(${JSON.stringify(path.join(ROOT, 'jest.config.js'))}),
  id: 'same-verdict',
  transform: { '\\\\.ts$': ${JSON.stringify(path.join(ROOT, 'grader', 'jest', 'transformer.cjs'))} },
  testMatch: ${JSON.stringify(suites.map((id) => `<rootDir>/test/${id}.test.ts`))},
};
`;

const ids = exerciseIds(ROOT);
const solution = (id: string) => readFileSync(path.join(ROOT, 'solutions', `${id}.ts`), 'utf8');
const stub = (id: string) => readFileSync(path.join(ROOT, 'exercises', `${id}.ts`), 'utf8');

/** A few of a list, spread over all of it. */
const some = <T>(all: readonly T[], count: number) =>
  Array.from({ length: count }, (_, index) => all[Math.floor((index * all.length) / count)] as T);

/** Submissions of every kind, by name. */
function submissions(): Record<string, Files> {
  const all: Record<string, Files> = { solutions: {} };
  all.stubs = Object.fromEntries(ids.map((id) => [`${id}.ts`, stub(id)]));
  for (const id of ids) {
    all[`only-${id}`] = { ...all.stubs, [`${id}.ts`]: solution(id) };
    for (const { name, code } of some(loadMistakes(ROOT, id), 2))
      all[`mistake-${id}-${name}`] = { [`${id}.ts`]: completeMistake(solution(id), code) };
  }
  for (const [style, files] of some([...loadStyles(ROOT)], 10)) all[`style-${style}`] = files;
  for (const [name, { files }] of some(
    Object.entries(FAULTS).filter(([name]) => !SLOW.test(name)),
    12,
  ))
    all[`fault-${name.replaceAll(/\W+/g, '-')}`] = files;
  for (const { name, exercise, code } of some(
    loadAttacks().filter(({ name }) => !SLOW.test(name)),
    12,
  ))
    all[`attack-${name.replace('/', '-')}`] = { [`${exercise}.ts`]: code };
  return all;
}

// On a machine with other work the runs take minutes.
jest.setTimeout(600_000);

const grade = gradingWorker();
const all = once(submissions);

/** What a submission is about: the exercises that are not left as the solutions. */
const aboutOf = (id: string) => {
  const about = ids.filter((exercise) => Object.hasOwn(all()[id] ?? {}, `${exercise}.ts`));
  return about.length > 0 ? about : ids;
};

/**
 * The suites that Jest runs. It starts a realm for each, in 0.2 s, and searches the place of each mistake. So one
 * submission has the stubs of all others, and each solution is run where it is the only one.
 */
const suitesOf = (id: string) =>
  id === 'solutions'
    ? []
    : aboutOf(id).filter((exercise) => id === 'stubs' || all()[id]?.[`${exercise}.ts`] !== stub(exercise));
const isRunByJest = (project: string) => suitesOf(path.basename(project)).length > 0;

/** What each project has of this one. */
const PARTS = ['package.json', 'tsconfig.json', 'gradkata.schema.json'];

const inTest = readdirSync(path.join(ROOT, 'test')).map((name) => path.join('test', name));
const SUITES = inTest.filter((name) => name.endsWith('.test.ts'));
const BESIDE_SUITES = inTest.filter((name) => !SUITES.includes(name));

function link(project: string, names: readonly string[]): void {
  for (const name of names) symlinkSync(path.join(ROOT, name), path.join(project, name), 'junction');
}

/** Every submission as a project of its own, whose grader is this one. */
const projects = once(() => {
  const folder = path.join(temporaryFolder(), 'projects');
  for (const [name, files] of Object.entries(all())) {
    const project = layOut(folder, name, files);
    for (const part of PARTS) copyTree(path.join(ROOT, part), path.join(project, part));
    writeFileSync(path.join(project, 'jest.config.js'), configOf(suitesOf(name)));
    link(project, ['grader', 'engine', 'node_modules']);
    // Jest finds no suites behind links.
    mkdirSync(path.join(project, 'test'));
    for (const suite of SUITES) copyTree(path.join(ROOT, suite), path.join(project, suite));
    link(project, BESIDE_SUITES);
  }
  return readdirSync(folder).map((name) => path.join(folder, name));
});

/**
 * The exercises that each submission is about, as the worker of `npm run grade` grades them. Grading all exercises of
 * all submissions would take twice the processor time of all the rest.
 */
const graded = once(async () => {
  const results = new Map(projects().map((where) => [path.basename(where), [] as ExerciseResult[]]));
  for (const exercise of ids) {
    const about = projects().filter((where) => aboutOf(path.basename(where)).includes(exercise));
    const submissions = about.map((where) => readProject(where, ids, LIMITS));
    for (const [id, result] of await grade(exercise, submissions)) results.get(id)?.push(timeless(result));
  }
  return results;
});

function timeless<Result>(result: Result): Result {
  return JSON.parse(JSON.stringify(result, (key, value) => (key === 'durationMs' ? 0 : value)));
}

/** The name of a test of Jest, as results have it: without that of the exercise, which is its outermost title. */
const nameOf = ({ ancestorTitles, title }: JestTest) => [...ancestorTitles.slice(1), title].join(': ');

/** What a test of Jest must say, by the result of `npm run grade`. */
function agrees({ status, message }: TestResult, { status: verdict, failureMessages }: JestTest): boolean {
  const said = failureMessages.join('\n');
  if (status === 'pass') return verdict === 'passed';
  const text = message ?? '';
  const told = { 'not-started': `not started: ${text}`, waiting: text.replace(/^Waiting/, 'waiting') };
  return (
    verdict === 'failed' && said.startsWith(`Error: ${status === 'fail' || status === 'error' ? text : told[status]}`)
  );
}

describe('at least 60 submissions of all kinds have the same verdict, test by test,', () => {
  test('by npx jest and by npm run grade', async () => {
    const report = path.join(temporaryFolder(), 'jest.json');
    const run = runJest(ROOT, ['--runInBand', '--projects', ...projects().filter(isRunByJest)], report);
    const differing: string[] = [];
    let compared = 0;
    for (const [id, exercises] of await graded()) {
      for (const exercise of exercises.filter((one) => suitesOf(id).includes(one.id))) {
        const project = projects().find((folder) => path.basename(folder) === id) ?? '';
        const told = run.files.get(path.join(project, 'test', `${exercise.id}.test.ts`)) ?? [];
        const byName = new Map(told.map((one) => [nameOf(one), one]));
        compared += exercise.tests.length;
        for (const one of exercise.tests) {
          const other = byName.get(one.name);
          if (!other || !agrees(one, other)) differing.push(`${id} · ${exercise.id} · ${one.name}`);
        }
        if (told.length !== exercise.tests.length) differing.push(`${id} · ${exercise.id}: ${told.length} tests`);
      }
    }
    expect(differing).toEqual([]);
    expect(projects().filter(isRunByJest).length).toBeGreaterThanOrEqual(60);
    expect(compared).toBeGreaterThan(750);
  });

  test('by npm test and by npm run grade', async () => {
    // What npm test draws its screen from, given what the submission is about. The first submission about some
    // exercises has a session of its own, as in npm test, and the others share it, as saves do in npm run watch. Each
    // project is moved to the same place: Jest transforms suites anew for each folder.
    const script = `
      require('./grader/typescript.cjs');
      const { readFileSync, renameSync } = require('node:fs');
      const { readSettings } = require('./grader/config/settings.ts');
      const { judgeLearner } = require('./grader/commands/test.ts');
      const { openSession } = require('./grader/commands/use-session.ts');
      let kept;
      const use = async (root, settings, wanted, task) => {
        const key = wanted.exercises.join();
        if (kept?.key !== key) {
          await kept?.session.close();
          kept = { key, session: openSession(root, settings, wanted) };
        }
        return task(kept.session);
      };
      (async () => {
        const { place, projects } = JSON.parse(readFileSync(0, 'utf8'));
        for (const [project, exercises] of projects) {
          renameSync(project, place);
          const { result } = await judgeLearner(place, readSettings(place), exercises, [], use);
          renameSync(place, project);
          console.log(JSON.stringify(result.exercises));
        }
        await kept?.session.close();
      })();`;
    const ids = projects()
      .map((project) => path.basename(project))
      .toSorted((one, other) => (aboutOf(one).join() < aboutOf(other).join() ? -1 : 1));
    const { stdout, stderr } = spawnSync(process.execPath, ['-e', script], {
      cwd: ROOT,
      encoding: 'utf8',
      env: commandEnvironment(),
      input: JSON.stringify({
        place: path.join(temporaryFolder(), 'place'),
        projects: ids.map((id) => [path.join(path.dirname(projects()[0] ?? ''), id), aboutOf(id)]),
      }),
      maxBuffer: 256 * 1024 * 1024,
    });
    expect(stderr).toBe('');
    const lines = stdout.trimEnd().split('\n');
    const results = await graded();
    const differing = ids.filter((id, index) => {
      const exercises = timeless(JSON.parse(lines[index] ?? 'null'));
      return JSON.stringify(exercises) !== JSON.stringify(results.get(id));
    });
    expect(differing).toEqual([]);
    expect(ids).toHaveLength(results.size);
    expect(lines).toHaveLength(results.size);
  });
});
