import { chooseExercises } from '../config/choose-exercises';
import { readSettings } from '../config/settings';
import type { Picture } from '../core/picture';
import { guardCiLog } from '../report/screen/ci-log';
import { MARGIN, screenColumns } from '../report/screen/columns';
import { renderErrorChart } from '../report/screen/error-chart';
import { renderExpressionTree } from '../report/screen/expression-tree';
import { hasSolutions } from '../report/screen/solutions';
import { withMargin } from '../report/screen/with-margin';
import { wrap } from '../text/wrap';
import { readArguments } from './arguments';
import { EXERCISE_ARGUMENT, type Help, NOT_RUN } from './help';
import { nextHint } from './next-hint';
import { acceptedChange, judgeLearner } from './test';

/** What `--help` prints. */
export const HELP = {
  usage: 'npm run hint -- [02]…',
  does: 'Gives the next hint for the first unfinished exercise: the rule, the line; for a wrong answer the change.',
  arguments: EXERCISE_ARGUMENT,
  exits: { 0: 'a hint was given, or none is needed', 2: NOT_RUN },
  example: 'npm run hint -- 02',
} as const satisfies Help;

/**
 * `npm run hint`, `npm run hint -- 02`: shows the next hint for the first unfinished exercise, about the part
 * that `npm test` shows first.
 */
export async function run(root: string, args: string[]): Promise<number> {
  const { positionals } = readArguments(args, HELP);
  const settings = readSettings(root);
  if (!settings.hints) {
    process.stdout.write('This course has switched hints off.\n');
    return 0;
  }
  const chosen = chooseExercises(settings.shown, positionals);
  const { result, pictures } = await judgeLearner(root, settings, chosen, positionals.length > 0 ? chosen : []);
  const open = result.exercises.find(({ status }) => status !== 'pass');
  const again = ['npm run hint', ...(positionals.length > 0 ? ['--', ...positionals] : [])].join(' ');
  const blocks = open
    ? await nextHint(root, open, {
        finish: 'then run npm test',
        again,
        accepted: () => acceptedChange(root, settings, open.id),
      })
    : [renderFinished(root, chosen, positionals.length > 0)];
  const width = screenColumns() - 2 * MARGIN;
  const charts = Object.entries(pictures).flatMap(([id, own]) =>
    own.map((picture) => renderPicture(picture, id, width)),
  );
  const hint = blocks.map((block) => block.flatMap((line) => wrap(line, width)));
  const lines = [...hint.slice(0, -1), ...charts, ...hint.slice(-1)]
    .filter((block) => block.length > 0)
    .map(withMargin);
  process.stdout.write(guardCiLog(`\n${lines.join('\n\n')}\n`));
  return 0;
}

/** The pictures that a terminal can show. */
function renderPicture(picture: Picture, id: string, width: number): string[] {
  if (picture.kind === 'errors') return renderErrorChart(picture, id, width);
  return picture.kind === 'graph' ? renderExpressionTree(picture, width) : [];
}

function renderFinished(root: string, exercises: string[], named: boolean): string[] {
  const solutions = exercises.map((id) => `solutions/${id}.ts`).join(', ');
  const [finished, compare] = named
    ? [`${exercises.join(', ')}: all of it is right, so there is nothing to hint at.`, `To compare: ${solutions}`]
    : ['All of it is right, so there is nothing to hint at.', `To compare, in solutions/: ${solutions}`];
  return hasSolutions(root) ? [finished, compare] : [finished];
}
