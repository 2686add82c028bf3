import path from 'node:path';
import { chooseExercises } from '../config/choose-exercises';
import { readSettings, type Settings } from '../config/settings';
import { makeFolderOf } from '../files/check-output';
import { writeAtomically } from '../files/write-atomically';
import { resolveFromCaller } from '../intake/open';
import type { EditorLink } from '../report/page/exercise-section';
import { loadDrawingTools } from '../report/page/load-drawing-tools';
import type { PageScript } from '../report/page/page';
import { renderReport } from '../report/page/report-page';
import { drawFigure } from '../report/pictures/draw-figure';
import { readArguments } from './arguments';
import { EXERCISE_ARGUMENT, type Help, NOT_RUN } from './help';
import { judgeForPage, screenOptions } from './test';

/** Where the page is written by default, in the project's folder. */
const PAGE = path.join('build', 'report.html');

/** What `--help` prints. */
export const HELP = {
  usage: 'npm run report -- [02]… [--out report.html]',
  does: 'Grades exercises/ and writes a page, to open in a browser: the verdict, and pictures of what your code does.',
  arguments: EXERCISE_ARGUMENT,
  options: { out: { type: 'string', value: 'file', about: `where the page goes; without it: ${PAGE}` } },
  exits: { 0: 'the page is written, whatever the points', 2: NOT_RUN },
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
async function reportPage(
  root: string,
  settings: Settings,
  chosen: readonly string[],
  more: { editorLink?: EditorLink; script?: PageScript } = {},
): Promise<string> {
  const { result, learner, pictures } = await judgeForPage(root, settings, [...settings.shown], chosen);
  const tools = await loadDrawingTools();
  const figures = Object.fromEntries(
    Object.entries(pictures).map(([id, own]) => [id, own.map((picture) => drawFigure(picture, tools))]),
  );
  const shown = { ...result, exercises: result.exercises.filter(({ id }) => chosen.includes(id)) };
  return renderReport({ result: shown, learner, figures, options: screenOptions(root, settings), ...more });
}
