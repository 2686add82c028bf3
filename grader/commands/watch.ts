import { watch } from 'node:fs';
import path from 'node:path';
import { chooseExercises } from '../config/choose-exercises';
import { readSettings } from '../config/settings';
import { guardCiLog } from '../report/screen/ci-log';
import { screenColumns } from '../report/screen/columns';
import { printLines } from '../report/screen/print-lines';
import { readArguments } from './arguments';
import { EXERCISE_ARGUMENT, type Help, NOT_RUN } from './help';
import { KeptSession } from './kept-session';
import { nextHint } from './next-hint';
import { resetExercise } from './reset';
import { acceptedChange, explainExercise, judgeLearner, screenOptions } from './test';
import { readKeys } from './watch-keys';
import { type Graded, WatchLoop } from './watch-loop';
import { WatchedPage } from './watched-page';

/** What `--help` prints. */
export const HELP = {
  usage: 'npm run watch -- [02]… [--page]',
  does: 'Grades exercises/ now and again after each save, until q or Ctrl-C. Other keys: n h l r x.',
  arguments: EXERCISE_ARGUMENT,
  options: { page: { type: 'boolean', about: 'serves the page of npm run report to this machine, and reloads it' } },
  exits: { 0: 'q or Ctrl-C ended it', 2: NOT_RUN },
  example: 'npm run watch -- 02',
} as const satisfies Help;

/** Editors write a file in several steps. Grading starts this long after the last one. */
const SETTLE_MS = 50;

const CLEAR_TERMINAL = '\u001b[2J\u001b[H';

/** `npm run watch`: grades `exercises/` now and after every save, in one process, until q or Ctrl-C. */
export async function run(root: string, args: string[]): Promise<number> {
  const { values, positionals } = readArguments(args, HELP);
  const exercises = chooseExercises(readSettings(root).shown, positionals);
  const { stdin, stdout } = process;
  const page = values.page ? await WatchedPage.open(root) : undefined;
  const hasKeys = Boolean(stdin.isTTY && stdout.isTTY);
  const pictures = page ? exercises : 'expression';
  const session = new KeptSession({ exercises, pictures });
  let quit = () => {};
  const ended = new Promise<void>((resolve) => {
    quit = resolve;
  });
  // A process has one session of Jest at a time, and a file may be saved while a hint looks for a change.
  let busy: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(task: () => Promise<T>): Promise<T> => {
    const done = busy.then(task);
    busy = done.catch(() => {});
    return done;
  };
  const loop = new WatchLoop(
    {
      grade: () => inTurn(() => gradeTimed(root, exercises, pictures, session)),
      explain: (exercise) =>
        inTurn(() => explainExercise(root, readSettings(root), exercise, session.use)).catch(() => undefined),
      hint: (exercise) =>
        nextHint(root, exercise, {
          finish: 'and save the file',
          again: 'Press h',
          accepted: () => inTurn(() => acceptedChange(root, readSettings(root), exercise.id, session.use)),
        }),
      reset: (id) => resetExercise(root, id),
      show: (screen) => stdout.write(`${stdout.isTTY ? CLEAR_TERMINAL : ''}${guardCiLog(screen)}`),
      columns: screenColumns,
      publish: page?.publish,
      pageNote: page?.note,
      quit,
    },
    hasKeys,
  );
  const tell = (error: Error) => printLines(`gradkata: ${error.message}`);
  // Watching begins before the first screen, so that an early save is not lost.
  let settling: NodeJS.Timeout | undefined;
  const watcher = watch(path.join(root, 'exercises'), () => {
    clearTimeout(settling);
    settling = setTimeout(() => loop.grade().catch(tell), SETTLE_MS);
  });
  const redraw = () => loop.draw();
  const closeKeys = hasKeys ? readKeys(stdin, (key) => loop.press(key).catch(tell)) : () => {};
  process.once('SIGINT', quit);
  process.once('SIGTERM', quit);
  stdout.on('resize', redraw);
  try {
    await Promise.race([loop.grade(), ended]);
    await ended;
  } finally {
    clearTimeout(settling);
    watcher.close();
    closeKeys();
    stdout.off('resize', redraw);
    await page?.close();
    await inTurn(() => session.close());
  }
  return 0;
}

async function gradeTimed(
  root: string,
  exercises: string[],
  pictures: 'expression' | readonly string[],
  { use }: KeptSession,
): Promise<Graded> {
  const start = performance.now();
  const settings = readSettings(root);
  const graded = await judgeLearner(root, settings, exercises, pictures, use);
  return { ...graded, options: screenOptions(root, settings), seconds: (performance.now() - start) / 1000 };
}
