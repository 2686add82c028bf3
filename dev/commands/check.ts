import { readArguments } from '../../grader/commands/arguments';
import { type Help, NOT_RUN } from '../../grader/commands/help';
import { jestStep, runSteps, STATIC_STEPS } from './run-steps';

/** What `--help` prints. */
export const HELP = {
  usage: 'npm run check',
  does: 'Checks format, lint and types, and runs the unit tests beside the code, which start no process.',
  exits: { 0: 'all of it holds', 1: 'something does not hold', 2: NOT_RUN },
  example: 'npm run check',
} as const satisfies Help;

/** `npm run check`: format, lint, types, and the unit tests beside the code, which start no process. */
export async function run(root: string, args: string[]): Promise<number> {
  const { positionals } = readArguments(args, HELP);
  if (positionals.length > 0)
    throw new Error(`Expected no arguments, got "${positionals.join(' ')}". Usage: ${HELP.usage}`);
  return runSteps(root, STATIC_STEPS, [jestStep('unit tests', ['unit'])]);
}
