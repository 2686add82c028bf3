import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import type { ResultDocument } from '../../../grader/core/result';
import { command, commandEnvironment, ONE_WORKER } from '../../testing/command';
import { courseProject, suiteOf } from '../../testing/course';
import { once } from '../../testing/once';
import { temporaryFolder } from '../../testing/submissions';

/** What stands outside of the exercise in two of the suites. */
const ASTRAY = "import { test } from '@jest/globals';\ntest.only('astray', () => {});\n";
const HOOK = "import { afterAll } from '@jest/globals';\nafterAll(() => {});\n";

const RIGHT = 'expect(gradf(2, 3, 4)[2]).toBe(0.0625);';

describe('hidden suites that do not work', () => {
  const SUITES = {
    '01-gradf.test.ts': suiteOf(
      '01-gradf',
      'gradf',
      `test('at the notebook’s point', worth(1, () => { ${RIGHT} }));
       test('worth nothing', () => { ${RIGHT} });`,
    ),
    '02-numerical-gradient.test.ts': 'const secret = 12.345 +;\n',
    '03-symmetric-gradient.test.ts': suiteOf('03-symmetric', 'symmetricGradient', ''),
    '04-value.test.ts': suiteOf('04-value', 'Value', 'beforeEach(() => {});'),
    '20-relu.test.ts': 'export {};\n',
    '26-mlp.test.ts': "import 'a-package-that-is-not-there';\n",
    '27-loss.test.ts': "throw new Error('secretly\\n67.25');\n",
    '29-async.test.ts': suiteOf('29-async', 'gradf', "test('later', worth(1, async () => {}));"),
    '30-points.test.ts': suiteOf('30-points', 'gradf', "test('for nothing', worth(-3, () => {}));"),
    '31-callback.test.ts': suiteOf(
      '31-callback',
      'gradf',
      "test('done', worth(1, ((done: () => void) => done()) as () => void));",
    ),
    '32-skipped.test.ts': suiteOf('32-skipped', 'gradf', "test.skip('not now', worth(1, () => {}));"),
    '34-nothing.test.ts': suiteOf('34-nothing', 'nothing', ''),
    '35-failing.test.ts': suiteOf('35-failing', 'failing', "test.failing('so', worth(1, () => {}));"),
    '36-each.test.ts': suiteOf('36-each', 'each', "test.each([1])('at %i', worth(1, () => {}));"),
    '33-outside.test.ts': ASTRAY + suiteOf('33-outside', 'outside', ''),
    '28-step.test.ts': HOOK + suiteOf('28-step', 'step', ''),
  };
  const out = path.join(temporaryFolder(), 'results.json');
  const graded = once(() => {
    const { folder } = courseProject(SUITES);
    return command('grade', [path.join(folder, 'solutions'), '--out', out], { root: folder });
  });

  test('are the grader’s error, in one line', () => {
    const { status, stdout, stderr } = graded();
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(/^gradkata: The suites could not run\. [^\n]*\n$/);
  });

  test.each([
    ['does not compile', /02-numerical-gradient\.test\.ts: line 1: x Expression expected\. /],
    ['is about another exercise', /03-symmetric-gradient\.test\.ts: it calls exercise\('03-symmetric', …\), but /],
    [
      'has hooks in its block',
      /04-value\.test\.ts: a graded suite cannot use beforeEach: call a function in each test/,
    ],
    ['declares nothing', /20-relu\.test\.ts: it declares no tests: call exercise\('20-relu', …\) in it\./],
    ['imports what is not there', /26-mlp\.test\.ts: Cannot find module 'a-package-that-is-not-there'/],
    ['throws', /27-loss\.test\.ts: secretly 67\.25/],
    ['has no tests', /34-nothing\.test\.ts: its exercise has no tests: call test\(…\) in it\./],
    [
      'gives points to test.each',
      /36-each\.test\.ts: The test "at 1" of 36-each has no points\. .* in place of test\.each\./,
    ],
    ['expects a test to fail', /35-failing\.test\.ts: The test "so" of 35-failing has a left-over \.failing/],
    [
      'has a test outside of its exercise',
      /The test "astray" stands outside of exercise\(…\): move it into the block of one\./,
    ],
    ['has hooks at its top', /28-step\.test\.ts: a graded suite cannot use afterAll/],
    [
      'has a test of a name that is taken',
      /A hidden test of 01-gradf has the name of a visible one, "at the notebook’s point"\./,
    ],
    ['has a test that is async', /29-async\.test\.ts: a graded test is judged when it returns/],
    ['has a test with less than no points', /30-points\.test\.ts: worth\(-3, …\): points are a number above 0/],
    ['has a test with a callback', /31-callback\.test\.ts: a graded test is judged when it returns/],
    ['skips a test', /The test "not now" of 32-skipped has a left-over \.skip\. Remove it: every graded test runs\./],
    ['has a test without points', /The test "worth nothing" of 01-gradf has no points/],
  ])('one that %s is named, with the reason', (_, says) => {
    expect(graded().stderr).toMatch(says);
  });

  test('are not quoted in the results, which say that no submission is graded', () => {
    graded();
    const [result] = JSON.parse(readFileSync(out, 'utf8')).submissions;
    expect(result).toMatchObject({ status: 'ungraded', exercises: [] });
    expect(result.message).toMatch(/^The suites could not run\. Grade this submission again/);
    expect(result.message).not.toMatch(/12\.345|67\.25|hidden tests/);
  });
});

describe('a hidden test that proves nothing', () => {
  const course = once(() =>
    courseProject({
      '01-gradf.test.ts': suiteOf(
        '01-gradf',
        'gradf',
        `test('not synchronous', worth(1, () => Promise.reject(new Error('later'))));
       test('with a matcher of Jest', worth(1, () => { expect(gradf(2, 3, 4)[2]).toBeCloseTo(0.0625); }));
       test('comparing nothing', worth(1, () => { gradf(2, 3, 4); }));`,
      ),
    }),
  );

  test('ends npm run watch as well', () => {
    const watch = [path.join(course().folder, 'grader', 'start.cjs'), 'watch', '01'];
    const ended = spawnSync(process.execPath, watch, { encoding: 'utf8', env: commandEnvironment(), timeout: 60_000 });
    expect(ended.status).toBe(2);
    expect(ended.stderr).toContain('The suites could not run.');
  });

  test('is the grader’s error, not the learner’s', () => {
    const { status, stdout, stderr } = command('test', ['01'], { root: course().folder });
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain('01-gradf, "not synchronous": A graded test must be synchronous');
    expect(stderr).toContain('01-gradf, "comparing nothing": nothing was compared.');
    expect(stderr).not.toContain('with a matcher of Jest');
  });
});

describe('a suite whose block remembers something', () => {
  test('begins anew for the next submission', () => {
    const { folder } = courseProject({
      '01-gradf.test.ts': suiteOf(
        '01-gradf',
        'gradf',
        `const seen: number[] = [];
       test('once', worth(1, () => { seen.push(gradf(2, 3, 4)[2]); expect(seen).toEqual([0.0625]); }));`,
      ),
    });
    const handedIn = temporaryFolder();
    const text = readFileSync(path.join(folder, 'solutions', '01-gradf.ts'), 'utf8');
    for (const name of ['one', 'two', 'three']) {
      mkdirSync(path.join(handedIn, name));
      writeFileSync(path.join(handedIn, name, '01-gradf.ts'), `// ${name}\n${text}`);
    }
    const { stdout } = command('grade', [handedIn, ...ONE_WORKER], { root: folder });
    const { submissions } = JSON.parse(stdout) as ResultDocument;
    const statuses = submissions.map(
      ({ exercises }) => exercises[0]?.tests.find(({ name }) => name === 'once')?.status,
    );
    expect(statuses).toEqual(['pass', 'pass', 'pass']);
  });
});
