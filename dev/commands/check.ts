import { readArguments } from '../../grader/commands/arguments';
import { jestStep, runSteps, STATIC_STEPS } from './run-steps';

/** How the command is called. */
export const USAGE = 'npm run check';

/** `npm run check`: format, lint, types, and the unit tests beside the code, which start no process. */
export async function run(root: string, args: string[]): Promise<number> {
  const { positionals } = readArguments(args, {}, USAGE);
  if (positionals.length > 0) throw new Error(`Expected no arguments, got "${positionals.join(' ')}". Usage: ${USAGE}`);
  return runSteps(root, [...STATIC_STEPS, jestStep('unit tests', ['unit'])]);
}
