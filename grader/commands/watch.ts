import { watch } from 'node:fs';
import path from 'node:path';
import { chooseExercises } from '../config/choose-exercises';
import { readSettings } from '../config/settings';
import { printLines } from '../report/screen/print-lines';
import { readArguments } from './arguments';
import { EXERCISE_ARGUMENT, type Help, NOT_RUN } from './help';
import { gradeLearner } from './test';

/** What `--help` prints. */
export const HELP = {
  usage: 'npm run watch -- [02]…',
  does: 'Grades exercises/ now and again after each save, until Ctrl-C.',
  arguments: EXERCISE_ARGUMENT,
  exits: { 0: 'Ctrl-C ended it', 2: NOT_RUN },
  example: 'npm run watch -- 02',
} as const satisfies Help;

/** Editors write a file in several steps. Grading starts this long after the last one. */
const SETTLE_MS = 50;

/** `npm run watch`: grades `exercises/` now and after every save, in one process, until Ctrl-C. */
export async function run(root: string, args: string[]): Promise<number> {
  const { positionals } = readArguments(args, HELP);
  const exercises = chooseExercises(readSettings(root).exercises, positionals);
  let running = false;
  let again = false;

  const regrade = async () => {
    if (running) {
      again = true;
      return;
    }
    running = true;
    try {
      do {
        again = false;
        if (process.stdout.isTTY) process.stdout.write('\u001b[2J\u001b[H');
        await gradeLearner(root, readSettings(root), exercises);
        process.stdout.write('  Watching exercises/ for changes. Ctrl-C ends.\n');
      } while (again);
    } finally {
      running = false;
    }
  };

  // Watching begins before the first screen, so that an early save is not lost.
  let settling: NodeJS.Timeout | undefined;
  const watcher = watch(path.join(root, 'exercises'), () => {
    clearTimeout(settling);
    settling = setTimeout(() => {
      regrade().catch((error: Error) => printLines(`gradkata: ${error.message}`));
    }, SETTLE_MS);
  });
  try {
    await regrade();
  } catch (error) {
    watcher.close();
    throw error;
  }
  await new Promise<void>((resolve) => {
    process.once('SIGINT', () => resolve());
    process.once('SIGTERM', () => resolve());
  });
  clearTimeout(settling);
  watcher.close();
  return 0;
}
