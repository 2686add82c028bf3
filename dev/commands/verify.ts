import { readArguments } from '../../grader/commands/arguments';
import { type Help, NOT_RUN } from '../../grader/commands/help';
import { requirePackages } from '../../page/build/require-packages';
import { requireQueuePackages } from '../../queue/require-packages';
import { requireVersions } from '../node-versions/versions';
import { jestStep, runSteps, STATIC_STEPS } from './run-steps';

/** What `--help` prints. */
export const HELP = {
  usage: 'npm run verify [-- nodes|browsers|queue]',
  does: 'Runs all checks and tests that need only Node.',
  arguments: {
    '[nodes]': 'compares every document between Node 20, 22, 24 and 26',
    '[browsers]': 'plays a learner in Chromium and Firefox, and compares every document',
    '[queue]': 'grades through a real Redis and PostgreSQL, and ends them meanwhile',
  },
  exits: { 0: 'all of it holds', 1: 'something does not hold', 2: NOT_RUN },
  example: 'npm run verify',
} as const satisfies Help;

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
  if (part === 'queue' && more.length === 0) {
    requireQueuePackages(root);
    const types = {
      name: 'types of the queue',
      script: 'typescript/bin/tsc',
      args: ['--noEmit', '--project', 'queue'],
    };
    return runSteps(root, [types], [jestStep('queue', ['queue'])]);
  }
  if (part !== undefined)
    throw new Error(
      `Expected nothing, "nodes", "browsers" or "queue", got "${[part, ...more].join(' ')}". Usage: ${HELP.usage}`,
    );
  return runSteps(root, STATIC_STEPS, [
    jestStep('unit and acceptance tests', ['unit', 'acceptance']),
    // These tests keep all cores busy, so they run alone.
    jestStep('tests under load', ['load'], '--runInBand'),
  ]);
}
