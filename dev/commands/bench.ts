import { spawn, spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readArguments } from '../../grader/commands/arguments';
import { type Help, NOT_RUN } from '../../grader/commands/help';
import { DEFAULT_SEED } from '../../grader/config/seed';
import { readSettings } from '../../grader/config/settings';
import { exerciseIds } from '../../grader/config/suites';
import { requireQueuePackages } from '../../queue/require-packages';
import { againFigures } from '../bench/again';
import { brokenFigures } from '../bench/broken-share';
import { type ClassReport, gradeClass } from '../bench/class';
import { engineFigures } from '../bench/engine';
import { median } from '../bench/median';
import { sandboxFigures } from '../bench/sandbox';
import { similarFigures } from '../bench/similar';
import { sizeFigures } from '../bench/sizes';
import { spikeFigures } from '../bench/spike-figures';
import { memoryFigures } from '../bench/steady';
import { throughputFigures } from '../bench/throughput';
import { type Disagreement, fuzz } from '../fuzz/fuzz';
import { measureWhy } from '../slips/measure-why';
import { describeSlip, searchFigures, whyTable } from '../slips/why-report';
import { copyProject, linkPackages } from '../testing/project';

const BENCHES = ['class', 'again', 'similar', 'spike', 'queue', 'engine', 'sandbox', 'fuzz', 'why'];

/** Runs of each command. They take turns, so that a slow moment of the machine affects both. */
const RUNS = 7;

/** What `--help` prints. */
export const HELP = {
  usage:
    'npm run bench [-- class [50] | again | similar | spike | queue | engine | sandbox | fuzz [50 [42]] | why [9]]',
  does: 'Prints how long a learner waits, and how fast a batch is, as ratios within one run.',
  arguments: {
    '[sandbox]': 'measures each figure that a comment of the grader quotes',
    '[engine]': 'measures forward and backward of the engine, beside a tape of typed arrays',
    '[class [5000]]': 'grades so many generated submissions, and compares each with its known points',
    '[again [1000]]': 'grades so many, and the class once more after one learner has handed in again',
    '[similar [1000]]': 'compares so many answers with each other, and looks for 20 planted copies',
    '[spike [100000]]': 'measures the rate, and simulates a week with so many submissions and a rush at the deadline',
    '[queue [5000]]': 'grades a class through a queue while hosts and servers are killed; first npm ci --prefix queue',
    '[fuzz [5000 [42]]]': 'changes right answers at random, from that seed, and compares each verdict with an oracle',
    '[why [100 [42]]]': 'makes so many slips in right answers to each exercise, and judges the reasons',
  },
  options: {
    fast: { type: 'boolean', about: 'with why: searches no repairs · with sandbox: takes few samples' },
    list: { type: 'boolean', about: 'with why: prints each slip, and what learners read of it, for a reader to judge' },
  },
  exits: { 0: 'the figures are printed', 1: 'a verdict or a reason is not as it is known to be', 2: NOT_RUN },
  example: 'npm run bench -- class 500',
} as const satisfies Help;

/** Submissions of the generated class, and variants of answers, if no number is given. */
const DEFAULT_SIZE = 5_000;

/** Submissions of a class of which one is handed in again, or in which copies are planted, if no number is given. */
const COURSE_SIZE = 1_000;

/** Submissions of a simulated week, if no number is given, and at most. */
const DEFAULT_WEEK = 1_000_000;
const MAX_WEEK = 10_000_000;

/** Slips in each exercise, if no number is given. */
const DEFAULT_SLIPS = 100;

/**
 * `npm run bench` measures how long a learner waits, in ratios to plain Jest on the same machine. With `sandbox` it
 * measures the figures that comments quote, with `engine` the given Value. With `class` it grades a generated class,
 * with `fuzz` changed answers. With `why` it judges the reasons for slips. It exits with 1 on a surprise.
 */
export async function run(root: string, args: string[]): Promise<number> {
  const { positionals, values } = readArguments(args, HELP);
  const [what, size, seed] = positionals;
  // A class that was graded by the run before would take no time.
  process.env.GRADKATA_KEPT = '';
  if (what !== undefined && !BENCHES.includes(what))
    throw new Error(`There is no bench "${what}". Usage: ${HELP.usage}`);
  if (what === 'sandbox') {
    process.stdout.write(`Medians, Node ${process.versions.node}, one core.\n`);
    print(await sandboxFigures(root, values.fast));
    return 0;
  }
  if (what === 'engine') {
    process.stdout.write(`Medians of processor time, Node ${process.versions.node}.\n`);
    print(engineFigures());
    return 0;
  }
  if (what === 'why') return await benchWhy(root, sizeFrom(size, DEFAULT_SLIPS), sizeFrom(seed, DEFAULT_SEED), values);
  if (what === 'fuzz') return await benchFuzz(root, sizeFrom(size), sizeFrom(seed, DEFAULT_SEED));
  const folder = mkdtempSync(path.join(tmpdir(), 'gradkata-bench-'));
  try {
    if (what === 'queue') return await benchQueue(root, folder, sizeFrom(size));
    if (what === 'spike') {
      print(await spikeFigures(root, folder, sizeFrom(size, DEFAULT_WEEK, MAX_WEEK)));
      return 0;
    }
    if (what === 'class') return report(await gradeClass(root, folder, sizeFrom(size)));
    if (what === 'again') return report(againFigures(root, folder, sizeFrom(size, COURSE_SIZE)));
    if (what === 'similar') return report(await similarFigures(root, folder, sizeFrom(size, COURSE_SIZE)));
    const counted = layOutProject(root, path.join(folder, 'counted'), readSettings(root).exercises);
    const all = layOutProject(root, path.join(folder, 'all'), exerciseIds(root));
    const floor = layOutFloor(root, folder);
    const npmTest = (project: string) => () => timeOf(project, [path.join('grader', 'start.cjs'), 'test']);
    const [ours, ofAll, theirs] = alternate(npmTest(counted), npmTest(all), () =>
      timeOf(floor, [path.join(root, 'node_modules', 'jest', 'bin', 'jest.js')]),
    );
    const ratioOf = (times: readonly number[]) =>
      median(times.map((time, index) => time / (theirs[index] as number))).toFixed(2);
    const saves = await timeSaves(counted);
    const lines = [
      ['npm test, warm, the exercises that count solved', seconds(median(ours))],
      ['Jest on one trivial JavaScript test', seconds(median(theirs))],
      ['ratio (aim: at most 1.3)', ratioOf(ours)],
      ['npm test, warm, all exercises solved', seconds(median(ofAll))],
      ['ratio', ratioOf(ofAll)],
      ['from a save to the verdict in npm run watch (aim: at most 0.10 s)', seconds(median(saves))],
      ['ratio to Jest on one trivial test', (median(saves) / median(theirs)).toFixed(2)],
      ...(await throughputFigures(root, path.join(folder, 'throughput'))),
      ...brokenFigures(root, path.join(folder, 'broken')),
      ...(await memoryFigures(root)),
      ...sizeFigures(root),
    ];
    process.stdout.write(`Medians of ${RUNS} runs, Node ${process.versions.node}; npm's own start is not counted.\n`);
    print(lines);
    return 0;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function report({ figures, surprises }: ClassReport): number {
  print(figures);
  for (const surprise of surprises.slice(0, 20)) process.stdout.write(`  ${surprise}\n`);
  return surprises.length === 0 ? 0 : 1;
}

async function benchQueue(root: string, folder: string, size: number): Promise<number> {
  requireQueuePackages(root);
  // By its path: the packages of queue/ need not be there, and then it has no types.
  const { storm } = require(path.join(root, 'queue', 'testing', 'storm.ts')) as {
    storm(...given: [string, string, number]): ReturnType<typeof gradeClass>;
  };
  const { figures, surprises } = await storm(root, folder, size);
  print(figures);
  for (const surprise of surprises) process.stdout.write(`  ${surprise}\n`);
  return surprises.length === 0 ? 0 : 1;
}

async function benchFuzz(root: string, count: number, seed: number): Promise<number> {
  const { variants, right, disagreements } = await fuzz(root, count, seed);
  print([
    [`variants of right answers, from the seed ${seed}`, String(variants)],
    ['of these right', String(right)],
    ['on which suite and oracle disagree', String(disagreements.length)],
  ]);
  for (const disagreement of disagreements) process.stdout.write(`\n${describeDisagreement(disagreement)}\n`);
  return disagreements.length === 0 ? 0 : 1;
}

async function benchWhy(
  root: string,
  count: number,
  seed: number,
  { fast, list }: { fast?: boolean; list?: boolean },
): Promise<number> {
  const reports = [];
  const { exercises } = readSettings(root);
  for (const exercise of exercises) reports.push(await measureWhy(root, exercise, count, seed, !fast));
  const slips = reports.flatMap((report) => report.slips);
  const untrue = slips.filter(({ reasons }) => reasons.some(({ verdict }) => verdict === 'untrue'));
  const ofRight = reports.flatMap(({ reasonsOfRight }) => reasonsOfRight);
  process.stdout.write(`Slips in right answers, from the seed ${seed}.\n${whyTable(reports)}\n`);
  print([
    ['slips of which something untrue is told', String(untrue.length)],
    ['right answers, whole and half-written', String(reports.reduce((sum, { right }) => sum + right, 0))],
    ['of these with a reason', String(ofRight.length)],
    ...searchFigures(reports),
  ]);
  for (const slip of list ? slips : untrue) process.stdout.write(`\n${describeSlip(slip)}\n`);
  for (const text of ofRight) process.stdout.write(`\n${text}\n`);
  return untrue.length + ofRight.length === 0 ? 0 : 1;
}

function describeDisagreement({ exercise, origin, suite, oracle, text }: Disagreement): string {
  return [`${exercise}, changed from ${origin}`, `suite:  ${suite}`, `oracle: ${oracle}`, '', text].join('\n');
}

/** @throws Error if `given` is no such number */
function sizeFrom(given: string | undefined, standard = DEFAULT_SIZE, most = 99_999): number {
  const size = Number(given ?? standard);
  if (Number.isInteger(size) && size >= 1 && size <= most) return size;
  throw new Error(`Expected a number from 1 to ${most}, got "${given}". Usage: ${HELP.usage}`);
}

function print(lines: readonly (readonly string[])[]): void {
  for (const [what, figure] of lines) process.stdout.write(`  ${what?.padEnd(60)}${figure?.padStart(9)}\n`);
}

/** A copy of the project with the solutions of these exercises in place of the stubs. */
function layOutProject(root: string, project: string, exercises: readonly string[]): string {
  mkdirSync(project);
  copyProject(root, project);
  for (const id of exercises)
    copyFileSync(path.join(project, 'solutions', `${id}.ts`), path.join(project, 'exercises', `${id}.ts`));
  return project;
}

/** The least that Jest can do: one trivial test in JavaScript. */
function layOutFloor(root: string, folder: string): string {
  const floor = path.join(folder, 'floor');
  mkdirSync(floor);
  writeFileSync(path.join(floor, 'package.json'), '{ "name": "floor" }');
  writeFileSync(path.join(floor, 'floor.test.js'), "test('one', () => { expect(1).toBe(1); });");
  linkPackages(root, floor);
  return floor;
}

/** Runs each in turn, after one run that warms caches. */
function alternate<Tasks extends readonly (() => number)[]>(...tasks: Tasks): { [Task in keyof Tasks]: number[] } {
  for (const task of tasks) task();
  const rounds = Array.from({ length: RUNS }, () => tasks.map((task) => task()));
  return tasks.map((_, index) => rounds.map((round) => round[index])) as { [Task in keyof Tasks]: number[] };
}

/**
 * Runs a script and measures its time.
 *
 * @returns seconds
 * @throws Error if it does not exit with 0
 */
function timeOf(folder: string, args: string[]): number {
  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${args.join(' ')} ended with ${status} instead of 0: ${stderr}`);
  return (performance.now() - start) / 1000;
}

/**
 * Saves an exercise several times under `npm run watch`, and measures the time until the next screen.
 *
 * @returns seconds of each
 */
async function timeSaves(project: string): Promise<number[]> {
  const watcher = spawn(process.execPath, [path.join('grader', 'start.cjs'), 'watch'], { cwd: project });
  const nextScreen = () =>
    new Promise<void>((resolve, reject) => {
      let text = '';
      const read = (chunk: Buffer) => {
        text += chunk;
        if (!text.includes('Watching exercises/')) return;
        watcher.stdout.off('data', read);
        resolve();
      };
      watcher.stdout.on('data', read);
      watcher.once('exit', () => reject(new Error('npm run watch ended by itself')));
    });
  try {
    await nextScreen();
    const file = path.join(project, 'exercises', '01-gradf.ts');
    const text = readFileSync(file, 'utf8');
    const times: number[] = [];
    for (let count = 0; count < RUNS; count += 1) {
      const next = nextScreen();
      const start = performance.now();
      writeFileSync(file, `${text}// ${count}\n`);
      await next;
      times.push((performance.now() - start) / 1000);
      // One save can be reported twice. Wait for the second run.
      await new Promise((resolve) => setTimeout(resolve, 1000));
    }
    return times;
  } finally {
    watcher.kill();
  }
}

function seconds(time: number): string {
  return `${time.toFixed(2)} s`;
}
