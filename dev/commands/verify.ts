import { existsSync } from 'node:fs';
import path from 'node:path';
import { readArguments } from '../../grader/commands/arguments';
import { type Help, NOT_RUN } from '../../grader/commands/help';
import { requirePackages } from '../../page/build/require-packages';
import { requireVersions } from '../node-versions/versions';
import { jestStep, runSteps, STATIC_STEPS } from './run-steps';

/** What `--help` prints. */
export const HELP = {
  usage: 'npm run verify [-- nodes|browsers|queue]',
  does: 'Runs all checks and tests that need only Node.',
  arguments: {
    '[nodes]': 'compares every document between Node 20, 22, 24 and 26, in three minutes',
    '[browsers]': 'plays a learner in Chromium and Firefox, and compares every document, in five minutes',
    '[queue]': 'reserved for tests with real servers, which do not exist yet: ends with 2',
  },
  exits: { 0: 'all of it holds', 1: 'something does not hold', 2: NOT_RUN },
  example: 'npm run verify',
} as const satisfies Help;

/** Parts of the project that are verified alone, and the folder that each needs. */
const PARTS: Record<string, string> = { queue: 'queue' };

/** `npm run verify`: all checks and tests of the project that need only Node. */
export async function run(root: string, args: string[]): Promise<number> {
  const { positionals } = readArguments(args, HELP);
  const [part, ...more] = positionals;
  if (part === 'nodes' && more.length === 0) {
    requireVersions(root);
    return runSteps(root, [], [jestStep('versions of Node', ['nodes'])]);
  }
  if (part === 'browsers' && more.length === 0) {
    requirePackages(root);
    const types = { name: 'types of the page', script: 'typescript/bin/tsc', args: ['--noEmit', '--project', 'page'] };
    return runSteps(root, [types], [jestStep('browsers', ['browsers'], '--runInBand')]);
  }
  if (part !== undefined) throw new Error(refusalOf(root, part, more));
  return runSteps(root, STATIC_STEPS, [
    jestStep('unit and acceptance tests', ['unit', 'acceptance']),
    // These tests keep all cores busy, so they run alone.
    jestStep('tests under load', ['load'], '--runInBand'),
  ]);
}

function refusalOf(root: string, part: string, more: readonly string[]): string {
  const folder = Object.hasOwn(PARTS, part) ? PARTS[part] : undefined;
  if (folder === undefined || more.length > 0)
    return `Expected nothing, "nodes", "browsers" or "queue", got "${[part, ...more].join(' ')}". Usage: ${HELP.usage}`;
  if (!existsSync(path.join(root, folder)))
    return `npm run verify -- ${part} needs ${folder}/, which does not exist yet.`;
  return `npm run verify -- ${part} finds no tests in ${folder}/ yet.`;
}
