import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { readArguments } from '../../grader/commands/arguments';
import { type Help, NOT_RUN } from '../../grader/commands/help';
import { EQUIVALENTS } from '../mutation/equivalents';
import { judgeMutant } from '../mutation/judge-mutant';
import { compareSurvivors, type Report, type Tally } from '../mutation/survivors';

/** What `--help` prints. */
export const HELP = {
  usage: 'npm run mutate',
  does: 'Makes every small change to the solutions that Stryker knows, and tells which changes no suite finds.',
  options: { judge: { type: 'boolean', about: 'judges one change; Stryker calls it so' } },
  exits: { 0: 'the suites find each change that is not named as equivalent', 1: 'a change was not found', 2: NOT_RUN },
  example: 'npm run mutate',
} as const satisfies Help;

/** Stryker's folder, with packages of its own. */
const FOLDER = 'dev/mutation';
const CONFIGURATION = `${FOLDER}/stryker.config.cjs`;

interface Configuration {
  jsonReporter: { fileName: string };
  htmlReporter: { fileName: string };
}

/**
 * `npm run mutate`: has Stryker mutate the solutions, and exits with 0 if the suites kill all mutants but the
 * equivalents. Stryker runs it with `--judge` for each mutant.
 */
export async function run(root: string, args: string[]): Promise<number> {
  const { values, positionals } = readArguments(args, HELP);
  if (positionals.length > 0) throw new Error(`Expected no arguments, got "${positionals[0]}". Usage: ${HELP.usage}`);
  if (values.judge) return judgeMutant(root);
  const { jsonReporter, htmlReporter } = require(path.join(root, CONFIGURATION)) as Configuration;
  const report = runStryker(root, path.join(root, jsonReporter.fileName));
  const { tallies, troubles } = compareSurvivors(report, EQUIVALENTS);
  process.stdout.write(`\n${renderTable(tallies)}\nEvery mutant: ${htmlReporter.fileName}\n`);
  for (const trouble of troubles) process.stderr.write(`${trouble}\n`);
  return troubles.length > 0 ? 1 : 0;
}

/** @throws Error in one line if Stryker fails */
function runStryker(root: string, reportFile: string): Report {
  const stryker = path.join(root, FOLDER, 'node_modules', '@stryker-mutator', 'core', 'bin', 'stryker.js');
  if (!existsSync(stryker)) throw new Error(`Stryker is not installed. Run npm ci --prefix ${FOLDER}`);
  // Remove the report of an earlier run.
  rmSync(reportFile, { force: true });
  const { status } = spawnSync(process.execPath, [stryker, 'run', CONFIGURATION], { cwd: root, stdio: 'inherit' });
  if (status !== 0) throw new Error(`Stryker ended with ${status} instead of 0. Its output above has the reason.`);
  const report = readJson<Report>(reportFile);
  if (Object.keys(report.files).length === 0) throw new Error(`Stryker found nothing to mutate. See ${CONFIGURATION}.`);
  return report;
}

function readJson<T>(file: string): T {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as T;
  } catch (error) {
    throw new Error(`${file} cannot be read: ${(error as Error).message}`);
  }
}

function renderTable(tallies: Tally[]): string {
  const sum = (key: Exclude<keyof Tally, 'file'>) => tallies.reduce((total, tally) => total + tally[key], 0);
  const all: Tally = {
    file: 'all',
    mutants: sum('mutants'),
    killed: sum('killed'),
    survived: sum('survived'),
    named: sum('named'),
  };
  const rows = [...tallies, all].map(({ file, mutants, killed, survived, named }) => [
    file,
    mutants,
    killed,
    survived,
    named,
  ]);
  return [['file', 'mutants', 'killed', 'survived', 'named'], ...rows]
    .map(
      ([file, ...figures]) =>
        `  ${String(file).padEnd(38)}${figures.map((one) => String(one).padStart(10)).join('')}\n`,
    )
    .join('');
}
