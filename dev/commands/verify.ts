import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** How the command is called. */
export const USAGE = 'npm run verify';

interface Step {
  name: string;
  /** A script of a dependency, run with this Node: no shell, so that it works alike on every system. */
  script: string;
  args: string[];
}

/** `npm run verify`: everything that must hold of the project. Ends with one plain line. */
export async function run(root: string): Promise<number> {
  const folder = mkdtempSync(path.join(tmpdir(), 'gradkata-verify-'));
  const report = path.join(folder, 'jest.json');
  const steps: Step[] = [
    { name: 'format and lint', script: '@biomejs/biome/bin/biome', args: ['ci', '--error-on-warnings', '.'] },
    { name: 'types', script: 'typescript/bin/tsc', args: ['--noEmit', '--project', '.'] },
    {
      name: 'tests of the grader',
      script: 'jest/bin/jest.js',
      args: ['--config', 'dev/jest.config.js', '--ci', '--json', `--outputFile=${report}`],
    },
  ];
  try {
    const failed = steps.filter((step) => !passes(root, step));
    const { passed, broken } = countTests(report);
    const total = { passed: passed + steps.length - failed.length, failed: broken + failed.length };
    if (failed.length > 0) process.stdout.write(`Does not hold: ${failed.map(({ name }) => name).join(', ')}\n`);
    process.stdout.write(`${total.passed} passed, ${total.failed} failed\n`);
    return failed.length > 0 || passed === 0 ? 1 : 0;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function passes(root: string, { name, script, args }: Step): boolean {
  process.stdout.write(`\n== ${name}\n`);
  // Jest prints its report as JSON on the standard output, beside the file; people read the standard error.
  const stdout = script.startsWith('jest') ? 'ignore' : 'inherit';
  const { status } = spawnSync(process.execPath, [path.join(root, 'node_modules', ...script.split('/')), ...args], {
    cwd: root,
    stdio: ['ignore', stdout, 'inherit'],
  });
  return status === 0;
}

/** Counts from Jest's own report; no report, no tests. */
function countTests(report: string): { passed: number; broken: number } {
  try {
    const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(report, 'utf8'));
    return { passed: numPassedTests, broken: numFailedTests };
  } catch {
    return { passed: 0, broken: 0 };
  }
}
