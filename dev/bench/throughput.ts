import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { jestProject } from '../../grader/jest/jest-project';
import { copyProject } from '../testing/project';
import { bareSeconds } from './bare';
import { variants } from './variants';

/** Submissions in the batch. */
const SIZE = 500;

/** Submissions that are graded in a Jest process each. That takes a second for each, with little variation. */
const ALONE = 12;

type Texts = Record<string, string>;

/**
 * Compares the rate of a batch with a Jest process for each submission, and with bare evaluation. Half of these run
 * before the batch and half after it, so that a slow moment of the machine affects all.
 *
 * @param folder an empty folder
 * @returns lines of a table
 */
export async function throughputFigures(root: string, folder: string): Promise<[string, string][]> {
  const all = variants(root, SIZE);
  const native = layOutNative(root, path.join(folder, 'native'));
  const alone = (texts: Texts[]) => texts.map((one) => secondsAlone(native, one));
  const bare = () => bareSeconds({ root, all: all.slice(0, 200) });

  alone(all.slice(0, 1));
  const before = { alone: alone(all.slice(0, ALONE / 2)), bare: await bare() };
  const batch = secondsOfBatch(root, path.join(folder, 'batch'), all) / SIZE;
  const after = { alone: alone(all.slice(ALONE / 2, ALONE)), bare: await bare() };

  const eachAlone = mean([...before.alone, ...after.alone]);
  const eachBare = mean([before.bare, after.bare]);
  const cores = availableParallelism();
  return [
    [`submissions a second, ${SIZE} right and wrong ones on ${cores} cores (aim: at least 50)`, (1 / batch).toFixed(1)],
    ['a Jest process each, with ts-jest and no VM, one after the other: a second', (1 / eachAlone).toFixed(2)],
    ['times faster than that (aim: 60)', (eachAlone / batch).toFixed(1)],
    [
      `bare evaluation in the same VM without Jest, 22 calls a file: a second on ${cores} cores`,
      (cores / eachBare).toFixed(1),
    ],
    ['times slower than that, with all cores at work (aim: at most 4)', ((batch * cores) / eachBare).toFixed(1)],
  ];
}

/**
 * Grades all submissions by one command.
 *
 * @returns seconds, including the start of the command
 */
function secondsOfBatch(root: string, folder: string, all: readonly Texts[]): number {
  for (const [index, texts] of all.entries()) layOut(path.join(folder, 'submissions', `s${index}`, 'exercises'), texts);
  const out = path.join(folder, 'results.json');
  return timed(
    path.join(root, 'grader', 'start.cjs'),
    ['grade', path.join(folder, 'submissions'), '--out', out],
    root,
    [0],
  );
}

/** A copy of the project in which plain Jest runs the suites on `exercises/` as native code, transpiled by ts-jest. */
function layOutNative(root: string, folder: string): string {
  mkdirSync(folder, { recursive: true });
  copyProject(root, folder);
  const setup = path.join(folder, 'grader', 'jest', 'native-setup.ts');
  const config = { ...jestProject(folder), testEnvironment: 'node', setupFilesAfterEnv: [setup] };
  writeFileSync(path.join(folder, 'native.config.json'), JSON.stringify(config));
  return folder;
}

/**
 * Runs plain Jest on one submission, as an autograder in a container does.
 *
 * @returns seconds
 */
function secondsAlone(project: string, texts: Texts): number {
  layOut(path.join(project, 'exercises'), texts);
  const jest = path.join(project, 'node_modules', 'jest', 'bin', 'jest.js');
  return timed(jest, ['--config', 'native.config.json', '--runInBand', '--silent'], project, [0, 1]);
}

/**
 * Runs a script and measures its time.
 *
 * @param codes exit codes of a run that did its work
 * @returns seconds
 * @throws Error if the exit code is another one
 */
function timed(script: string, args: string[], cwd: string, codes: number[]): number {
  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, [script, ...args], { cwd, encoding: 'utf8' });
  if (!codes.includes(status ?? -1)) throw new Error(`${script} ended with ${status}: ${stderr}`);
  if (stderr.includes('Test suite failed to run')) throw new Error(`${script} could not run: ${stderr}`);
  return (performance.now() - start) / 1000;
}

function layOut(folder: string, texts: Texts): void {
  mkdirSync(folder, { recursive: true });
  for (const [file, text] of Object.entries(texts)) writeFileSync(path.join(folder, file), text);
}

function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
}
