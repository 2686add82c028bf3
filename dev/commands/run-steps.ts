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

/**
 * Runs all steps, even after one that fails, and prints `N passed, N failed` last.
 *
 * @returns the exit code
 */
export function runSteps(root: string, steps: readonly Step[]): number {
  const folder = mkdtempSync(path.join(tmpdir(), 'gradkata-steps-'));
  try {
    const ended = steps.map((step, index) => ({ ...step, ...runStep(root, step, path.join(folder, `${index}.json`)) }));
    const failed = ended.filter(({ holds }) => !holds);
    const [passed, broken] = [sum(ended.map((step) => step.passed)), sum(ended.map((step) => step.failed))];
    if (failed.length > 0) process.stdout.write(`Failed: ${failed.map(({ name }) => name).join(', ')}\n`);
    process.stdout.write(`${passed} passed, ${broken} failed\n`);
    return failed.length > 0 ? 1 : 0;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Runs one step. A step of Jest counts its tests, and at least one failure if it fails. */
function runStep(root: string, { name, script, args }: Step, report: string) {
  process.stdout.write(`\n== ${name}\n`);
  const isJest = script.startsWith('jest');
  const all = isJest ? [...args, '--json', `--outputFile=${report}`] : args;
  const { status } = spawnSync(process.execPath, [path.join(root, 'node_modules', ...script.split('/')), ...all], {
    cwd: root,
    // Jest also prints the JSON report to standard output. Its text for people is on standard error.
    stdio: ['ignore', isJest ? 'ignore' : 'inherit', 'inherit'],
  });
  if (!isJest) return { holds: status === 0, passed: Number(status === 0), failed: Number(status !== 0) };
  const { passed, failed } = countTests(report);
  const holds = status === 0 && passed > 0;
  return { holds, passed, failed: holds ? failed : Math.max(failed, 1) };
}

/** Counts tests in Jest's report. Without a report there are none. */
function countTests(report: string): { passed: number; failed: number } {
  try {
    const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(report, 'utf8'));
    return { passed: numPassedTests, failed: numFailedTests };
  } catch {
    return { passed: 0, failed: 0 };
  }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
