import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import { describe, expect, test } from '@jest/globals';
import type { ResultDocument } from '../../../grader/core/result';
import { command, commandEnvironment, ONE_WORKER } from '../../testing/command';
import { once } from '../../testing/once';
import { refusalOf } from '../../testing/refusal-of';
import { ROOT } from '../../testing/root';
import { layOut, temporaryFolder } from '../../testing/submissions';

const folder = temporaryFolder();
const SIZE = 28;
const TWINS = ['twin-a', 'twin-b'];
const ALL = SIZE + TWINS.length;

/** A class in which everybody handed in something else, but for two. */
const submissions = path.join(folder, 'submissions');
const layOutClass = once(() => {
  for (let index = 0; index < SIZE; index += 1) {
    layOut(submissions, `s${String(index).padStart(2, '0')}`, {
      '01-gradf.ts': `export function gradf() {\n  return [${index}, 0, 0];\n}\n`,
    });
  }
  for (const twin of TWINS) layOut(submissions, twin, {});
});

const parse = (file: string) => JSON.parse(readFileSync(file, 'utf8')) as ResultDocument;
const isFinished = ({ exercises }: { exercises: unknown[] }) => exercises.length > 0;
/** The document without durations, a text for each submission. Jest takes seconds to compare objects of this size. */
const textsOf = ({ submissions: results, ...head }: ResultDocument) =>
  [head, ...results].map((one) => JSON.stringify(one, (key, value) => (key === 'durationMs' ? 0 : value)));

/** Two documents at once: what holds for one must hold for each. */
const both = (out: string) => ['--format', 'json', '--out', out, '--format', 'json', '--out', `${out}.second`];

/** Starts grading a class, with what it says and how it ends. */
function start(where: string, options: string[]) {
  const child: ChildProcess = spawn(
    process.execPath,
    [path.join(ROOT, 'grader', 'start.cjs'), 'grade', where, ...options],
    { env: commandEnvironment(), stdio: ['ignore', 'ignore', 'pipe'] },
  );
  let stderr = '';
  child.stderr?.on('data', (text) => {
    stderr += text;
  });
  const ended = new Promise<{ code: number | null; stderr: string }>((resolve) =>
    child.once('close', (code) => resolve({ code, stderr })),
  );
  return { child, ended };
}

/** Starts grading, and ends it by `signal` when some but not all are graded: two workers could be done before. */
async function interrupted(out: string, signal: NodeJS.Signals): Promise<{ code: number | null; stderr: string }> {
  layOutClass();
  const { child, ended } = start(submissions, [...both(out), ...ONE_WORKER]);
  while (child.exitCode === null && !(existsSync(out) && parse(out).submissions.some(isFinished))) await wait(5);
  child.kill(signal);
  return await ended;
}

/** The class graded without an interruption, in as many processes as there are cores. */
const whole = once(() => {
  layOutClass();
  const out = path.join(folder, 'whole.json');
  const { status, stderr } = command('grade', [submissions, '--out', out]);
  return { status, stderr, document: parse(out), leftBehind: readdirSync(folder).sort() };
});

test('a class has a result for everybody, in the order of their names, and leaves nothing else behind', () => {
  const { status, document, leftBehind } = whole();
  expect(status).toBe(0);
  const { submissions: results } = document;
  const ids = Array.from({ length: SIZE }, (_, index) => `s${String(index).padStart(2, '0')}`);
  expect(results.map(({ id }) => id)).toEqual([...ids, ...TWINS]);
  expect(new Set(results.map(({ score }) => score))).toEqual(new Set([80, 100]));
  expect(leftBehind).toEqual(['submissions', 'whole.json']);
});

test('a class whose results go to a file has a table, and nothing else, on the screen', () => {
  const { stderr } = whole();
  expect(stderr).toMatch(/^\n {2}graded 30 of 30 {3}2 pass {3}0 in error {3}0 ungraded\n/);
  expect(stderr).toContain('points of 100: mean 81.3, median 80');
  expect(stderr).toMatch(/Tests most failed\n +28 +93 % {2}01-gradf · /);
});

test('the same files handed in twice are graded once', () => {
  const [one, other] = whole().document.submissions.filter(({ id }) => TWINS.includes(id));
  expect(one).toMatchObject({ id: 'twin-a', score: 100 });
  // Durations included: it is the very same run.
  expect(other).toEqual({ ...one, id: 'twin-b' });
});

describe.each([
  ['killed', 'SIGKILL', null],
  ['stopped by Ctrl-C', 'SIGINT', 130],
] as const)('a run that is %s', (_, signal, expectedCode) => {
  const out = path.join(folder, `${signal}.json`);

  test('leaves valid JSON that says who is not graded; the same command grades only those', async () => {
    const { code, stderr: said } = await interrupted(out, signal);
    expect(code).toBe(expectedCode);
    const left = parse(out).submissions;
    expect(left).toHaveLength(ALL);
    // Each place is written for itself: one may be a save behind the other, but none is a part of a document.
    expect(parse(`${out}.second`).submissions.map(({ id }) => id)).toEqual(left.map(({ id }) => id));
    const before = new Map(left.filter(isFinished).map((result) => [result.id, result]));
    const missing = left.filter((result) => !isFinished(result));
    expect(before.size).toBeGreaterThan(0);
    expect(missing.length).toBeGreaterThan(0);
    for (const result of missing) {
      expect(result).toMatchObject({
        score: 0,
        status: 'ungraded',
        message: expect.stringContaining('did not finish'),
      });
    }
    if (signal === 'SIGINT')
      expect(said).toBe(`Stopped. ${before.size} of ${ALL} are graded. Run the same command to grade the others.\n`);

    const again = command('grade', [submissions, ...both(out), ...ONE_WORKER]);
    const [, graded] =
      /^(\d+) of 30 were graded before; \d+ to go\. --fresh starts over\.\n\n {2}graded 30/.exec(again.stderr) ?? [];
    expect(Number(graded)).toBeGreaterThanOrEqual(before.size);
    expect(again.status).toBe(0);
    const after = parse(out);
    // Durations included: no submission with a result was graded again.
    const changed = after.submissions.filter(
      (result) => before.has(result.id) && !isDeepStrictEqual(result, before.get(result.id)),
    );
    expect(changed).toEqual([]);
    expect(textsOf(after)).toEqual(textsOf(whole().document));
    expect(readFileSync(`${out}.second`).equals(readFileSync(out))).toBe(true);
    expect(existsSync(`${out}.journal`)).toBe(false);
  });
});

test('one process that begins anew by --fresh comes to the document of several, but for durations', async () => {
  const out = path.join(folder, 'fresh.json');
  await interrupted(out, 'SIGKILL');
  expect(parse(out).submissions.some(isFinished)).toBe(true);
  const { status, stderr } = command('grade', [submissions, '--out', out, '--fresh', ...ONE_WORKER]);
  expect({ status, stderr }).toEqual({ status: 0, stderr: whole().stderr });
  expect(textsOf(parse(out))).toEqual(textsOf(whole().document));
});

describe('while others are in flight that take long', () => {
  const NATIVE = 'Array.prototype.includes.call({ length: 2 ** 53 - 1 }, 1)';
  const slow = temporaryFolder();
  const ids = Array.from({ length: 24 }, (_, index) => `s${String(index).padStart(2, '0')}`);
  /** A third is in the first tasks, of one worker or two. */
  const QUICK = 8;
  const layOutSlow = once(() => {
    for (const [index, id] of ids.entries()) {
      const code = index < QUICK ? '' : `  ${NATIVE};\n`;
      layOut(slow, id, {
        '01-gradf.ts': `export function gradf() {\n${code}  return [${index}, 0, 0];\n}\n`,
      });
    }
  });

  /** Starts grading. The quick ones are graded when this returns. The next task takes seconds. */
  async function underWay(out: string, workers: number) {
    layOutSlow();
    const run = start(slow, ['--out', out, '--workers', `${workers}`]);
    const graded = () =>
      existsSync(`${out}.journal`) ? readFileSync(`${out}.journal`, 'utf8').split('\n').length - 2 : 0;
    while (run.child.exitCode === null && graded() < QUICK) await wait(5);
    return run;
  }

  /** Ends a run by `signal`, and expects that nothing is graded after it. */
  async function stop({ child, ended }: Awaited<ReturnType<typeof underWay>>, signal: NodeJS.Signals, out: string) {
    child.kill(signal);
    const { code, stderr } = await ended;
    expect(stderr).toBe('Stopped. 8 of 24 are graded. Run the same command to grade the others.\n');
    const { submissions: all } = parse(out);
    expect(all.map(({ id }) => id)).toEqual(ids);
    expect(all.filter(isFinished).map(({ id }) => id)).toEqual(ids.slice(0, QUICK));
    expect(existsSync(`${out}.lock`)).toBe(false);
    return code;
  }

  test('Ctrl-C ends the run and its workers with 130, and nothing is graded after it', async () => {
    const out = path.join(folder, 'slow.json');
    expect(await stop(await underWay(out, 2), 'SIGINT', out)).toBe(130);
  });

  test('a second run with the same --out is refused in one line; SIGTERM ends the first with 143', async () => {
    const out = path.join(folder, 'slow-twice.json');
    const run = await underWay(out, 1);
    const second = command('grade', [slow, '--out', out]);
    expect(second.status).toBe(2);
    expect(second.stderr).toBe(
      `gradkata: Another run writes to ${out} (process ${run.child.pid}). Wait for it, or give --out another place. ` +
        `If there is no such run, delete ${out}.lock.\n`,
    );
    expect(await stop(run, 'SIGTERM', out)).toBe(143);
  });
});

test.each(['0', 'two', '1.5'])('--workers %s is refused in one line', async (given) => {
  expect(await refusalOf('grade', [folder, '--workers', given])).toBe(
    `Expected --workers to be a whole number from 1 to 64, got "${given}".`,
  );
});
