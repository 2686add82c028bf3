import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { commandEnvironment } from './command';
import { ROOT } from './root';

/** A test in the report of `npx jest --json`. */
export interface JestTest {
  title: string;
  ancestorTitles: string[];
  status: 'passed' | 'failed' | 'pending';
  failureMessages: string[];
  location: { line: number; column: number } | null;
}

export interface JestRun {
  status: number | null;
  /** What people read. */
  stderr: string;
  /** The tests by the path of their file. */
  files: Map<string, JestTest[]>;
}

/** Options that transform suites as `npm test` does. ts-jest checks all types first, which takes 3 s in each copy. */
export const QUICK = ['--runInBand', '--transform', '{ "\\\\.ts$": "<rootDir>/grader/jest/transformer.cjs" }'];

const JEST = path.join(ROOT, 'node_modules', 'jest', 'bin', 'jest.js');

/** The names of the suites that `npx jest` would run with these arguments. */
export function listSuites(folder: string, args: readonly string[]): string[] {
  const options = { cwd: folder, encoding: 'utf8', env: commandEnvironment() } as const;
  const { stdout } = spawnSync(process.execPath, [JEST, '--listTests', ...args], options);
  return stdout
    .trim()
    .split('\n')
    .map((file) => path.basename(file))
    .sort();
}

/** Runs `npx jest --json` in a folder, as a process of its own. */
export function runJest(folder: string, args: readonly string[], report: string): JestRun {
  const { status, stderr } = spawnSync(process.execPath, [JEST, '--json', `--outputFile=${report}`, ...args], {
    cwd: folder,
    encoding: 'utf8',
    env: commandEnvironment(),
    maxBuffer: 256 * 1024 * 1024,
  });
  const { testResults } = JSON.parse(readFileSync(report, 'utf8')) as {
    testResults: { name: string; assertionResults: JestTest[] }[];
  };
  return { status, stderr, files: new Map(testResults.map(({ name, assertionResults }) => [name, assertionResults])) };
}
