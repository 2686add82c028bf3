import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** A script of a dependency. This Node runs it without a shell, in the same way on every system. */
export interface Step {
  name: string;
  script: string;
  args: string[];
}

/** Their output goes through a pipe, where neither would use colours. */
const { isTTY: hasColors = false } = process.stdout;

/** Format, lint and types of all files. They run at the same time: most of TypeScript's work is on one core. */
export const STATIC_STEPS: readonly Step[] = [
  {
    name: 'format and lint',
    script: '@biomejs/biome/bin/biome',
    args: ['ci', '--error-on-warnings', `--colors=${hasColors ? 'force' : 'off'}`, '.'],
  },
  {
    name: 'types',
    script: 'typescript/bin/tsc',
    args: ['--noEmit', '--pretty', `${hasColors}`, '--project', '.'],
  },
];

/** A step that runs projects of dev/jest.config.js. */
export function jestStep(name: string, projects: readonly string[], ...more: string[]): Step {
  const args = ['--config', 'dev/jest.config.js', '--ci', ...more, '--selectProjects', ...projects];
  return { name, script: 'jest/bin/jest.js', args };
}

/** What Jest's report has for each test file. */
interface FileReport {
  /** Path of the file. */
  name: string;
  status: 'passed' | 'failed';
  assertionResults: readonly { fullName: string; status: string }[];
}

/** What became of a step. */
interface EndedStep {
  name: string;
  holds: boolean;
  passed: number;
  failed: number;
  /** The tests that failed, each with its file. */
  failures: readonly string[];
}

/**
 * Runs all steps, even after one that fails: the first ones at the same time, then one of Jest after another. Prints
 * which tests failed, and `N passed, N failed` last.
 *
 * @returns the exit code
 */
export async function runSteps(root: string, first: readonly Step[], tests: readonly Step[]): Promise<number> {
  const folder = mkdtempSync(path.join(tmpdir(), 'gradkata-steps-'));
  try {
    const ended = await Promise.all(first.map((step) => runStatic(root, step)));
    for (const [index, step] of tests.entries())
      ended.push(await runTests(root, step, path.join(folder, `${index}.json`)));
    process.stdout.write(`${summaryOf(ended).join('\n')}\n`);
    return ended.every(({ holds }) => holds) ? 0 : 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Starts a step, whose two outputs go where `outputs` says. */
function start(root: string, { script, args }: Step, outputs: readonly ('pipe' | 'ignore' | 'inherit')[]) {
  const file = path.join(root, 'node_modules', ...script.split('/'));
  return spawn(process.execPath, [file, ...args], { cwd: root, stdio: ['ignore', ...outputs] });
}

/** Runs a step, and prints what it says in one piece, as others run at the same time. */
async function runStatic(root: string, step: Step): Promise<EndedStep> {
  const child = start(root, step, ['pipe', 'pipe']);
  let said = '';
  for (const output of [child.stdout, child.stderr]) output?.on('data', (text) => (said += text));
  const [status] = await once(child, 'close');
  process.stdout.write(`\n== ${step.name}\n${said}`);
  const holds = status === 0;
  return { name: step.name, holds, passed: Number(holds), failed: Number(!holds), failures: [] };
}

/** Runs a step of Jest. It counts its tests, and at least one failure if it fails. */
async function runTests(root: string, { name, script, args }: Step, report: string): Promise<EndedStep> {
  process.stdout.write(`\n== ${name}\n`);
  // Jest also prints the JSON report to standard output. Its text for people is on standard error.
  const reported = { name, script, args: [...args, '--json', `--outputFile=${report}`] };
  const [status] = await once(start(root, reported, ['ignore', 'inherit']), 'close');
  const files = readReport(report);
  const passed = files.flatMap((file) => file.assertionResults.filter((one) => one.status === 'passed')).length;
  const failures = failuresIn(root, files);
  const holds = status === 0 && passed > 0;
  return { name, holds, passed, failed: holds ? 0 : Math.max(failures.length, 1), failures };
}

/** The files in Jest's report. Without a report there are none. */
function readReport(report: string): FileReport[] {
  try {
    return JSON.parse(readFileSync(report, 'utf8')).testResults;
  } catch {
    return [];
  }
}

/** The tests that failed as `file › test`, and the files that did not load. */
export function failuresIn(root: string, files: readonly FileReport[]): string[] {
  return files.flatMap(({ name, status, assertionResults }) => {
    const file = path.relative(root, name);
    const failed = assertionResults.filter((one) => one.status === 'failed');
    if (status === 'failed' && failed.length === 0) return [file];
    return failed.map(({ fullName }) => `${file} › ${fullName}`);
  });
}

/** The lines that end a run. The names of failed tests need not be searched in the output of Jest. */
export function summaryOf(ended: readonly EndedStep[]): string[] {
  const failed = ended.filter(({ holds }) => !holds);
  const sum = (count: 'passed' | 'failed') => ended.reduce((total, step) => total + step[count], 0);
  return [
    ...(failed.length > 0 ? ['', `Failed: ${failed.map(({ name }) => name).join(', ')}`] : []),
    ...failed.flatMap(({ failures }) => failures.map((one) => `  ${one}`)),
    `${sum('passed')} passed, ${sum('failed')} failed`,
  ];
}
