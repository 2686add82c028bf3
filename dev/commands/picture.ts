import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { readArguments } from '../../grader/commands/arguments';
import { type Help, NOT_RUN } from '../../grader/commands/help';
import { writeAtomically } from '../../grader/files/write-atomically';
import { resolveFromCaller } from '../../grader/intake/open';
import { drawClass } from '../picture/class-picture';
import { drawReportPictures } from '../picture/report-pictures';
import { drawTab } from '../picture/tab-picture';
import { terminalSvg } from '../picture/terminal-svg';

const FOLDER = 'docs';
const FIRST_SCREEN = 'first-screen.svg';
const TAB = 'browser-tab.svg';
const CLASS_PAGE = 'class-page.svg';
const TITLE = 'The first screen of npm test: no exercise is started, the first stub is shown with what to do next';

/** What `--help` prints. */
export const HELP = {
  usage: 'npm run picture -- [--out docs]',
  does: 'Draws the pictures of the README: the first screen, two of npm run report, the two pages.',
  options: { out: { type: 'string', value: 'folder', about: `where the pictures go; without it: ${FOLDER}` } },
  exits: { 0: 'the pictures are drawn', 2: NOT_RUN },
  example: 'npm run picture',
} as const satisfies Help;

/** `npm run picture`: draws the pictures of the README. */
export async function run(root: string, args: string[]): Promise<number> {
  const { values, positionals } = readArguments(args, HELP);
  if (positionals.length > 0) throw new Error(`Expected no arguments, got "${positionals[0]}". Usage: ${HELP.usage}`);
  const folder = values.out === undefined ? path.join(root, FOLDER) : resolveFromCaller(values.out);
  const pictures = new Map([
    [FIRST_SCREEN, drawFirstScreen(root)],
    ...(await drawReportPictures(root)),
    [TAB, await drawTab(root)],
    [CLASS_PAGE, await drawClass(root)],
  ]);
  for (const [file, svg] of pictures) writeAtomically(path.join(folder, file), svg);
  process.stdout.write(`Drawn: ${[...pictures.keys()].join(', ')}\n`);
  return 0;
}

/**
 * Runs `npm test` on the stubs, with colours.
 *
 * @returns the screen as SVG
 * @throws Error if `exercises/` holds answers in place of the stubs
 */
function drawFirstScreen(root: string): string {
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
