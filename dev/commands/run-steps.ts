import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** A script of a dependency. This Node runs it without a shell, in the same way on every system. */
export interface Step {
  name: string;
  script: string;
  args: string[];
}

/** Format, lint and types of all files. */
export const STATIC_STEPS: readonly Step[] = [
  { name: 'format and lint', script: '@biomejs/biome/bin/biome', args: ['ci', '--error-on-warnings', '.'] },
  { name: 'types', script: 'typescript/bin/tsc', args: ['--noEmit', '--project', '.'] },
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
 * Runs all steps, even after one that fails. Prints which tests failed, and `N passed, N failed` last.
 *
 * @returns the exit code
 */
export function runSteps(root: string, steps: readonly Step[]): number {
  const folder = mkdtempSync(path.join(tmpdir(), 'gradkata-steps-'));
  try {
    const ended = steps.map((step, index) => runStep(root, step, path.join(folder, `${index}.json`)));
    process.stdout.write(`${summaryOf(ended).join('\n')}\n`);
    return ended.every(({ holds }) => holds) ? 0 : 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Runs one step. A step of Jest counts its tests, and at least one failure if it fails. */
function runStep(root: string, { name, script, args }: Step, report: string): EndedStep {
  process.stdout.write(`\n== ${name}\n`);
  const isJest = script.startsWith('jest');
  const all = isJest ? [...args, '--json', `--outputFile=${report}`] : args;
  const { status } = spawnSync(process.execPath, [path.join(root, 'node_modules', ...script.split('/')), ...all], {
    cwd: root,
    // Jest also prints the JSON report to standard output. Its text for people is on standard error.
    stdio: ['ignore', isJest ? 'ignore' : 'inherit', 'inherit'],
  });
  const holds = status === 0;
  if (!isJest) return { name, holds, passed: Number(holds), failed: Number(!holds), failures: [] };
  const files = readReport(report);
  const passed = files.flatMap((file) => file.assertionResults.filter((one) => one.status === 'passed')).length;
  const failures = failuresIn(root, files);
  const isRun = holds && passed > 0;
  return { name, holds: isRun, passed, failed: isRun ? 0 : Math.max(failures.length, 1), failures };
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
