import { spawn } from 'node:child_process';
import { once as event } from 'node:events';
import { readFileSync } from 'node:fs';
import { cpus } from 'node:os';
import path from 'node:path';
import { describe, expect, jest, test } from '@jest/globals';
import fc from 'fast-check';
import type { ResultDocument, SubmissionResult } from '../../../grader/core/result';
import { loadAttacks } from '../../attacks/load-attacks';
import { commandEnvironment } from '../../testing/command';
import { FAULTS } from '../../testing/faults';
import { gradeAlone } from '../../testing/grade-alone';
import type { GradedAlone } from '../../testing/measure-grading';
import { once } from '../../testing/once';
import { outside } from '../../testing/outside';
import { ROOT } from '../../testing/root';
import { exerciseOf, type Files, layOut, solutionWith, temporaryFolder } from '../../testing/submissions';

const { variants } = outside<typeof import('../../bench/variants')>('dev/bench/variants');

const WORTH: Record<string, number> = {
  '01-gradf': 20,
  '02-numerical-gradient': 20,
  '03-symmetric-gradient': 20,
  '04-value': 40,
};
/** Seconds of processor time that one submission may take to be read, graded and reported. */
const LONGEST_SECONDS = 10;
const RIGHT_ANSWERS = 30;
const VARIANTS = 100;

// On a machine with other work the runs, which the first test waits for, take minutes.
jest.setTimeout(600_000);

const folder = temporaryFolder();
const attacks = loadAttacks();
const idOf = (name: string) => name.replace('/', '--');
const faults = Object.entries(FAULTS);

/** All attacks and faults, 100 answers as a class gives them, and 30 right ones, shuffled: the same way each time. */
const members: [string, Files][] = [
  ...attacks.map(({ name, exercise, code }): [string, Files] => [idOf(name), { [`${exercise}.ts`]: code }]),
  ...faults.map(([name, { files }]): [string, Files] => [`fault ${name}`, files]),
  ...variants(ROOT, VARIANTS).map((files, index): [string, Files] => [`variant ${index}`, files]),
  ...Array.from({ length: RIGHT_ANSWERS }, (_, index): [string, Files] => [
    `right ${index}`,
    { '01-gradf.ts': `// ${index}\n${solutionWith('01-gradf.ts', {})}` },
  ]),
];
const [shuffled = []] = fc.sample(fc.shuffledSubarray(members, { minLength: members.length }), {
  seed: 42,
  numRuns: 1,
});
const layOutAll = once(() => shuffled.map(([name, files]) => layOut(folder, name, files)));

type Results = Map<string, SubmissionResult>;

/** Grades submissions in one command, without waiting in this process: others may run beside it. */
async function gradeBatch(name: string, folders: readonly string[], workers: number): Promise<Results> {
  const out = path.join(folder, `${name}.json`);
  const args = [path.join(ROOT, 'grader', 'start.cjs'), 'grade', ...folders, '--out', out, '--workers', `${workers}`];
  const child = spawn(process.execPath, args, { env: commandEnvironment(), stdio: 'ignore' });
  expect(await event(child, 'close')).toEqual([0, null]);
  const document = JSON.parse(readFileSync(out, 'utf8')) as ResultDocument;
  return new Map(document.submissions.map((result) => [result.id, result]));
}

/** Takes what others leave of a core, until it is ended. If the tests do not end it, it ends after ten minutes. */
const BUSY = `
  require('node:os').setPriority(19);
  const { ppid } = process, end = Date.now() + 600_000;
  while (Date.now() < end && process.ppid === ppid);
`;

/**
 * Grades all members in the opposite order in two processes, each alone in a request of its own, and all members
 * together in two workers. That is the run under load: the other two processes and `BUSY` keep all cores busy.
 */
const graded = once(async () => {
  const folders = layOutAll();
  const reversed = [...folders].reverse();
  const half = Math.ceil(reversed.length / 2);
  const busy = cpus().map(() => spawn(process.execPath, ['-e', BUSY], { stdio: 'ignore' }));
  const isAtWork = () => busy.every(({ exitCode, signalCode }) => exitCode === null && signalCode === null);
  try {
    const others = Promise.all([gradeAlone(reversed.slice(0, half)), gradeAlone(reversed.slice(half))]);
    const loaded = await gradeBatch('loaded', folders, 2);
    const wasBusy = isAtWork();
    for (const child of busy) child.kill('SIGKILL');
    const alone = new Map((await others).flat().map((one) => [one.result.id, one]));
    return { alone, loaded, wasBusy };
  } finally {
    for (const child of busy) child.kill('SIGKILL');
  }
});

/** The attacks as they were graded alone. */
const tried = async () => {
  const { alone } = await graded();
  return attacks.map((attack) => ({ ...attack, ...(alone.get(idOf(attack.name)) as GradedAlone) }));
};

const withoutDurations = (result: SubmissionResult | undefined) =>
  JSON.parse(JSON.stringify(result ?? null, (key, value) => (key === 'durationMs' ? 0 : value)));

test.each(attacks)('the attack $name has $points points', async ({ name, exercise, points, says }) => {
  const { result } = (await graded()).alone.get(idOf(name)) as GradedAlone;
  const attacked = exerciseOf(result, exercise);
  expect(attacked.score).toBe(points);
  expect(attacked.message ?? '').toContain(says);
  for (const { status, message } of attacked.tests) expect(status === 'pass' || Boolean(message)).toBe(true);
  for (const { id, score } of result.exercises) if (id !== exercise) expect([id, score]).toEqual([id, WORTH[id]]);
});

test.each(faults)('the fault "%s" costs its exercise and nothing else', async (name, { says }) => {
  const result = (await graded()).alone.get(`fault ${name}`)?.result;
  const broken = exerciseOf(result, '01-gradf');
  expect(broken.message).toMatch(says);
  expect(broken).toMatchObject({ status: 'error', score: 0, maxScore: 20 });
  expect(result).toMatchObject({ status: 'fail', score: 80, maxScore: 100 });
});

test('no text in the results of attacks can command a terminal', async () => {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this is about
  const unsafe = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]|\p{Surrogate}/u;
  const texts: string[] = [];
  const collect = (_: string, value: unknown) => {
    if (typeof value === 'string') texts.push(value);
    return value;
  };
  const results = (await tried()).map(({ result }) => result);
  JSON.stringify(results, collect);
  expect(texts.length).toBeGreaterThan(attacks.length * 40);
  expect(texts.filter((text) => unsafe.test(text))).toEqual([]);
  expect(texts.filter(({ length }) => length >= 10_000)).toEqual([]);
});

test('no attack scores above its honest work, hangs, crashes the grader, or fails without a message', async () => {
  const all = await tried();
  const above = all.filter(({ result, exercise, points }) => exerciseOf(result, exercise).score > points);
  const silent = all.filter(({ result }) =>
    result.exercises.some(({ tests }) => tests.some(({ status, message }) => status !== 'pass' && !message)),
  );
  const hung = all.filter(({ seconds }) => seconds > LONGEST_SECONDS);
  const [slowest] = all.toSorted((one, other) => other.seconds - one.seconds);
  const crashed = all.filter(({ result }) => /ended the process|could not grade/.test(result.message ?? ''));
  process.stderr.write(
    `${attacks.length} attacks tried, ${above.length} scored above their honest work, ${hung.length} hung, ` +
      `${crashed.length} crashed the grader, ${silent.length} without a message. ` +
      `The slowest, ${slowest?.name}, took ${slowest?.seconds.toFixed(1)} s of processor time.\n`,
  );
  expect([above.length, hung.length, crashed.length, silent.length]).toEqual([0, 0, 0, 0]);
  expect(attacks.length).toBeGreaterThanOrEqual(100);
});

describe('a batch of attacks, faults and answers, while other processes keep all cores busy,', () => {
  test('gives each member the verdict that it has alone, in the opposite order, number by number', async () => {
    const { alone, loaded } = await graded();
    const changed = [...loaded].filter(
      ([id, result]) =>
        JSON.stringify(withoutDurations(alone.get(id)?.result)) !== JSON.stringify(withoutDurations(result)),
    );
    expect(changed.map(([id]) => id)).toEqual([]);
    expect([...alone.keys()]).toEqual([...loaded.keys()].reverse());
  });

  test('takes nothing from right answers, and one exercise from each fault', async () => {
    const all = [...(await graded()).loaded.values()];
    expect(all.map(({ id }) => id)).toEqual(shuffled.map(([name]) => name));
    const right = all.filter(({ id }) => id.startsWith('right'));
    expect(right.map(({ score, status }) => [score, status])).toEqual(new Array(RIGHT_ANSWERS).fill([100, 'pass']));
    const wrong = all.filter(({ id }) => id.startsWith('fault'));
    expect(wrong.map(({ score }) => score)).toEqual(new Array(faults.length).fill(80));
  });

  test('ends while other processes still keep cores busy', async () => {
    expect((await graded()).wasBusy).toBe(true);
  });
});
