import { chooseExercises } from '../config/choose-exercises';
import { readLesson } from '../config/read-lesson';
import { readSettings, type Settings } from '../config/settings';
import { MARGIN, screenColumns } from '../report/screen/columns';
import { renderLesson } from '../report/screen/lesson';
import { withMargin } from '../report/screen/with-margin';
import { readArguments } from './arguments';
import { type Help, NOT_RUN } from './help';
import { judgeLearner } from './test';

/** What `--help` prints. */
export const HELP = {
  usage: 'npm run lesson -- [02]…',
  does: 'Prints what an exercise is about: the formula, why it holds, and an example that is worked out.',
  arguments: { '[02]…': 'number, slug or id of an exercise; without it: the first one that is not done' },
  exits: { 0: 'the lesson is printed', 2: NOT_RUN },
  example: 'npm run lesson -- 02',
} as const satisfies Help;

/** `npm run lesson -- 02`: prints the lesson of an exercise, or that of the first unfinished one. */
export async function run(root: string, args: string[]): Promise<number> {
  const { positionals } = readArguments(args, HELP);
  const settings = readSettings(root);
  const chosen =
    positionals.length > 0 ? chooseExercises(settings.shown, positionals) : [await firstUnfinished(root, settings)];
  const width = screenColumns() - 2 * MARGIN;
  for (const id of chosen) {
    const lines = [
      ...renderLesson(readLesson(root, id), width),
      '',
      `Next: edit exercises/${id}.ts, then run npm test`,
    ];
    process.stdout.write(`\n${withMargin(lines)}\n`);
  }
  return 0;
}

/** The first exercise if all of them are done. */
async function firstUnfinished(root: string, settings: Settings): Promise<string> {
  const { result } = await judgeLearner(root, settings, settings.shown);
  const open = result.exercises.find(({ status }) => status !== 'pass');
  return open?.id ?? (settings.shown[0] as string);
}
