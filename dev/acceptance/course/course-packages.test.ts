import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, test } from '@jest/globals';
import type { ResultDocument, TestResult } from '../../../grader/core/result';
import { filesUnder } from '../../pack/file';
import { solveAll, wholeCheckout } from '../../testing/checkout';
import { command } from '../../testing/command';
import { courseProject, documentedSuite, suiteOf } from '../../testing/course';
import { once } from '../../testing/once';
import { linkPackages } from '../../testing/project';
import { shellIn } from '../../testing/shell-in';
import { temporaryFolder } from '../../testing/submissions';

const SUITES = {
  '01-gradf.test.ts': documentedSuite(),
  '20-relu.test.ts': `import { POINTS } from './data/points';\n${suiteOf(
    '20-relu',
    'relu',
    "  test('is right', worth(6, () => {" +
      "    for (const x of POINTS) expect(relu(x)).toBeNumber(x, { label: 'x', within: 0 });" +
      '  }));',
  )}`,
};
const course = once(() => {
  const project = courseProject(SUITES, wholeCheckout());
  mkdirSync(path.join(project.hidden, 'data'));
  writeFileSync(path.join(project.hidden, 'data', 'points.ts'), 'export const POINTS = [2.5];\n');
  return project;
});
const run = shellIn(() => course().folder);
const packages = temporaryFolder();

const packed = async (name: string) => {
  const out = path.join(packages, name);
  rmSync(out, { recursive: true, force: true });
  const ended = await run('pack', name, '--out', out);
  if (ended.status === 0) linkPackages(course().folder, out);
  return { out, ...ended };
};
const settingsIn = (out: string) => JSON.parse(readFileSync(path.join(out, 'gradkata.config.json'), 'utf8'));
/** The tests of the course's exercises, as they are graded in a folder. */
const testsIn = (root: string) => {
  const { stdout } = command('grade', [path.join(course().folder, 'exercises'), '--one'], { root });
  const [result] = (JSON.parse(stdout) as ResultDocument).submissions;
  return result?.exercises.flatMap((exercise) => exercise.tests) ?? [];
};
const testsInCourse = once(() => testsIn(course().folder));
const worthOf = (tests: TestResult[]) => tests.map(({ name, maxScore }) => [name, maxScore]);

beforeEach(() => {
  solveAll(course().folder);
  course().settle({ exercises: ['01', '02', '20'], points: { '01-gradf': 33, '20-relu': 7 }, hints: false });
});

describe('the package of a course with hidden tests', () => {
  test('has them for a platform, where every test is worth what it is worth in the course', async () => {
    const { out } = await packed('prairielearn');
    expect(settingsIn(out)).toMatchObject({ hiddenTests: 'hidden-tests', hints: false });
    const own = worthOf(testsIn(out));
    expect(own.map(([, maxScore]) => maxScore as number).reduce((sum, one) => sum + one, 0)).toBeCloseTo(60, 9);
    expect(own).toEqual(worthOf(testsInCourse()));
  });

  test('holds of their folder neither packages nor what git and editors keep there', async () => {
    const own = ['.git/HEAD', 'node_modules/a/index.js', 'data/.env', 'data/node_modules/a/index.js'];
    const lying = own.map((name) => path.join(course().hidden, ...name.split('/')));
    for (const file of lying) {
      mkdirSync(path.dirname(file), { recursive: true });
      writeFileSync(file, '');
    }
    const { out } = await packed('exercism');
    for (const file of lying) rmSync(file);
    expect(filesUnder(out, 'hidden-tests')).toEqual([
      'hidden-tests/01-gradf.test.ts',
      'hidden-tests/20-relu.test.ts',
      'hidden-tests/data/points.ts',
    ]);
  });

  test.each(['gradescope', 'exercism', 'prairielearn'])(
    'is not made for %s when a suite cannot be loaded',
    async (name) => {
      const file = path.join(course().hidden, '20-relu.test.ts');
      const text = readFileSync(file, 'utf8');
      writeFileSync(file, 'const secret = 12.345 +;\n');
      const { status, stderr, out } = await packed(name);
      writeFileSync(file, text);
      expect(status).toBe(2);
      expect(stderr).toMatch(/^gradkata: The suites could not run\. [^\n]*20-relu\.test\.ts: line 1: [^\n]*\n$/);
      expect(existsSync(out)).toBe(false);
    },
  );

  test('has no word about them for learners, and keeps the points of every visible test', async () => {
    const { out } = await packed('starter');
    const settings = settingsIn(out);
    expect(Object.keys(settings)).toEqual(['exercises', 'points', 'hints']);
    expect(settings.exercises).toEqual(['01-gradf', '02-numerical-gradient']);
    const own = worthOf(testsIn(out));
    expect(own.length).toBeGreaterThan(5);
    expect(own).toEqual(worthOf(testsInCourse().filter(({ visibility }) => visibility === 'visible')));
  });

  test('has a page for learners that tells in place of the first screen what the course has changed', async () => {
    const page = async (settings: object) => {
      course().settle(settings);
      return readFileSync(path.join((await packed('starter')).out, 'README.md'), 'utf8');
    };
    const own = await page({ exercises: ['01', 2], hints: false });
    expect(own).toContain('`npm test` grades `01-gradf`, `02-numerical-gradient`, which your course has chosen.');
    expect(own).not.toMatch(/First to do|0 \/ 20|npm run hint/);
    const worth = await page({ points: { '01-gradf': 33 } });
    expect(worth).toContain('with the points that your course has set.');
    expect(worth).toContain('npm run hint');
    expect(worth).not.toContain('0 / 20');
    expect(await page({ seed: 7 })).toContain('First to do');
  });

  test('is not made when a hidden test would not find what it imports', async () => {
    const file = path.join(course().hidden, 'data', 'points.ts');
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, `import { f } from '../../gradkata/engine/f';\n${text}`);
    const { status, stderr } = await packed('gradescope');
    writeFileSync(file, text);
    expect(status).toBe(2);
    expect(stderr).toBe(
      'gradkata: The hidden test data/points.ts imports "../../gradkata/engine/f", which leads elsewhere in a ' +
        'package. Import what is in the project as gradkata/….\n',
    );
  });
});

test('bad settings are an error for learners and platforms, and nothing is written', async () => {
  course().settle({ hints: 'no' });
  for (const name of ['starter', 'exercism']) {
    const { status, stderr, out } = await packed(name);
    expect({ name, status }).toEqual({ name, status: 2 });
    expect(stderr).toMatch(/^gradkata: gradkata\.config\.json: hints must be /);
    expect(() => settingsIn(out)).toThrow(/ENOENT/);
  }
});
