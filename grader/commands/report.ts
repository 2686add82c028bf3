import path from 'node:path';
import { chooseExercises } from '../config/choose-exercises';
import { readSettings, type Settings } from '../config/settings';
import { makeFolderOf } from '../files/check-output';
import { writeAtomically } from '../files/write-atomically';
import { resolveFromCaller } from '../intake/open';
import { readArguments } from './arguments';
import { EXERCISE_ARGUMENT, type Help, NOT_RUN } from './help';
import { pageOf } from './page-of';
import { judgeForPage, screenOptions } from './test';

/** Where the page is written by default, in the project's folder. */
const PAGE = path.join('build', 'report.html');

/** What `--help` prints. */
export const HELP = {
  usage: 'npm run report -- [02]… [--out report.html]',
  does: 'Grades exercises/ and writes a page, to open in a browser: the verdict, and pictures of what your code does.',
  arguments: EXERCISE_ARGUMENT,
  options: { out: { type: 'string', value: 'file', about: `where the page goes; without it: ${PAGE}` } },
  exits: { 0: 'the page is written, with any score', 2: NOT_RUN },
  example: 'npm run report -- 04',
} as const satisfies Help;

/** `npm run report`: writes a page with pictures. It prints where the page is. */
export async function run(root: string, args: string[]): Promise<number> {
  const { values, positionals } = readArguments(args, HELP);
  const settings = readSettings(root);
  const chosen = chooseExercises(settings.shown, positionals);
  const file = values.out === undefined ? path.join(root, PAGE) : resolveFromCaller(values.out);
  const page = await reportPage(root, settings, chosen);
  makeFolderOf(file);
  writeAtomically(file, page);
  const own = path.relative(root, file);
  process.stdout.write(`${own.startsWith('..') || path.isAbsolute(own) ? file : own}\n`);
  return 0;
}

/** Grades `exercises/` and renders the page. All exercises are graded: a picture can show several. */
async function reportPage(root: string, settings: Settings, chosen: readonly string[]): Promise<string> {
  const { result, ...graded } = await judgeForPage(root, settings, [...settings.shown], chosen);
  const shown = { ...result, exercises: result.exercises.filter(({ id }) => chosen.includes(id)) };
  return pageOf({ result: shown, ...graded, options: screenOptions(root, settings) });
}
