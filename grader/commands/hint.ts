import colors from 'picocolors';
import { firstOpen } from '../advice/first-open';
import { HINT_LEVELS, WHOLE_EXERCISE } from '../advice/hints';
import { chooseExercises } from '../config/choose-exercises';
import { hintsFile, readHints } from '../config/read-hints';
import { readSettings } from '../config/settings';
import type { ExerciseResult } from '../core/result';
import { guardCiLog } from '../report/screen/ci-log';
import { MARGIN, screenColumns } from '../report/screen/columns';
import { hasSolutions } from '../report/screen/solutions';
import { plain } from '../text/plain';
import { wrap } from '../text/wrap';
import { readArguments } from './arguments';
import { EXERCISE_ARGUMENT, type Help, NOT_RUN } from './help';
import { nextLevel, noteLevel, PROGRESS_FILE } from './hint-progress';
import { judgeLearner } from './test';

/** What `--help` prints. */
export const HELP = {
  usage: 'npm run hint -- [02]…',
  does: 'Gives the next of three hints for the first unfinished exercise: where to look, the rule, the line.',
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
  const chosen = chooseExercises(settings.exercises, positionals);
  const { result } = await judgeLearner(root, settings, chosen);
  const open = result.exercises.find(({ status }) => status !== 'pass');
  const again = ['npm run hint', ...(positionals.length > 0 ? ['--', ...positionals] : [])].join(' ');
  const blocks = open ? renderHint(root, open, again) : [renderFinished(root, chosen, positionals.length > 0)];
  const width = screenColumns() - 2 * MARGIN;
  const lines = blocks.map((block) =>
    block
      .flatMap((line) => wrap(line, width))
      .map((line) => `  ${line}`)
      .join('\n'),
  );
  process.stdout.write(guardCiLog(`\n${lines.join('\n\n')}\n`));
  return 0;
}

/** @throws Error in one line if the file of hints lacks the part or the level */
function renderHint(root: string, exercise: ExerciseResult, again: string): string[][] {
  const { id } = exercise;
  const tests = firstOpen(exercise.tests.filter(({ visibility }) => visibility === 'visible'));
  if (tests.length === 0) {
    return [
      [colors.bold(id)],
      ['What does not pass yet are hidden tests: there are no hints for these.'],
      [`Next: read exercises/${id}.ts again: is it right for every input that its comment allows?`],
    ];
  }
  const hints = readHints(root, id);
  const test = tests.find(({ part }) => part !== null) ?? tests[0];
  const part = test?.part ?? WHOLE_EXERCISE;
  const level = nextLevel(root, id, part);
  const text = hints[part]?.[level - 1];
  if (!text)
    throw new Error(`${hintsFile(id)} has no hint ${level} for "${part}". Write it there, or restore the file.`);
  const noted = noteLevel(root, id, part, level);
  const trouble = test?.status === 'error' ? [plain(`It does not run yet: ${test.message ?? ''}`)] : [];
  return [
    [colors.bold(part === WHOLE_EXERCISE ? id : `${id} · ${part}`), ...trouble],
    [`Hint ${level} of ${HINT_LEVELS}${level === HINT_LEVELS ? ', the last one' : ''}`, text],
    [
      `Next: edit exercises/${id}.ts, then run npm test`,
      ...(level === HINT_LEVELS ? [] : [`Still stuck? ${again}`]),
      ...(noted ? [] : [`This could not be noted in ${PROGRESS_FILE}: the next call starts at hint 1 again.`]),
    ],
  ];
}

function renderFinished(root: string, exercises: string[], named: boolean): string[] {
  const solutions = exercises.map((id) => `solutions/${id}.ts`).join(', ');
  const [finished, compare] = named
    ? [`${exercises.join(', ')}: all of it is right, so there is nothing to hint at.`, `To compare: ${solutions}`]
    : ['All of it is right, so there is nothing to hint at.', `To compare, in solutions/: ${solutions}`];
  return hasSolutions(root) ? [finished, compare] : [finished];
}
