import { existsSync } from 'node:fs';
import path from 'node:path';
import { readArguments } from '../../grader/commands/arguments';
import { jestStep, runSteps, STATIC_STEPS } from './run-steps';

/** How the command is called. */
export const USAGE = 'npm run verify [-- browsers|queue]';

/** Parts of the project that are verified alone, and the folder that each needs. */
const PARTS: Record<string, string> = { browsers: 'page', queue: 'queue' };

/** `npm run verify`: all checks and tests of the project that need only Node. */
export async function run(root: string, args: string[]): Promise<number> {
  const { positionals } = readArguments(args, {}, USAGE);
  const [part, ...more] = positionals;
  if (part !== undefined) throw new Error(refusalOf(root, part, more));
  return runSteps(root, [
    ...STATIC_STEPS,
    jestStep('unit and acceptance tests', ['unit', 'acceptance']),
    // These tests keep all cores busy, so they run alone.
    jestStep('tests under load', ['load'], '--runInBand'),
  ]);
}

function refusalOf(root: string, part: string, more: readonly string[]): string {
  const folder = Object.hasOwn(PARTS, part) ? PARTS[part] : undefined;
  if (folder === undefined || more.length > 0)
    return `Expected nothing, "browsers" or "queue", got "${[part, ...more].join(' ')}". Usage: ${USAGE}`;
  if (!existsSync(path.join(root, folder)))
    return `npm run verify -- ${part} needs ${folder}/, which does not exist yet.`;
  return `npm run verify -- ${part} finds no tests in ${folder}/ yet.`;
}
