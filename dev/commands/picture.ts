import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { readArguments } from '../../grader/commands/arguments';
import { type Help, NOT_RUN } from '../../grader/commands/help';
import { writeAtomically } from '../../grader/files/write-atomically';
import { terminalSvg } from '../picture/terminal-svg';

const PICTURE = 'docs/first-screen.svg';
const TITLE = 'The first screen of npm test: no exercise is started, the first stub is shown with what to do next';

/** What `--help` prints. */
export const HELP = {
  usage: 'npm run picture',
  does: 'Draws the first screen of npm test for the README.',
  exits: { 0: 'the picture is drawn', 2: NOT_RUN },
  example: 'npm run picture',
} as const satisfies Help;

/** `npm run picture`: draws the first screen of `npm test` for the README. */
export async function run(root: string, args: string[]): Promise<number> {
  const { positionals } = readArguments(args, HELP);
  if (positionals.length > 0) throw new Error(`Expected no arguments, got "${positionals[0]}". Usage: ${HELP.usage}`);
  writeAtomically(path.join(root, PICTURE), drawFirstScreen(root));
  process.stdout.write(`${PICTURE} shows the first screen of npm test.\n`);
  return 0;
}

/**
 * Runs `npm test` on the stubs, with colours.
 *
 * @returns the screen as SVG
 * @throws Error if `exercises/` holds answers in place of the stubs
 */
export function drawFirstScreen(root: string): string {
  const env = { ...process.env, COLUMNS: undefined, FORCE_COLOR: '1', NO_COLOR: undefined, GITHUB_ACTIONS: undefined };
  const { status, stdout, stderr } = spawnSync(process.execPath, [path.join(root, 'grader', 'start.cjs'), 'test'], {
    env: { ...env, NODE_ENV: undefined, JEST_WORKER_ID: undefined, GRADKATA_SEED: undefined },
    encoding: 'utf8',
  });
  if (status !== 1) throw new Error(`npm test ended with ${status}, and 1 was expected of the stubs. ${stderr}`.trim());
  if (!/Progress .* 0 \/ \d+$/m.test(stdout))
    throw new Error('exercises/ holds answers. Put the stubs back: npm run reset');
  return terminalSvg(stdout, TITLE);
}
