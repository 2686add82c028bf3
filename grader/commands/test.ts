import path from 'node:path';
import { chooseExercises } from '../config/choose-exercises';
import { readSettings, type Settings } from '../config/settings';
import type { SubmissionResult } from '../core/result';
import type { Submission } from '../core/submission';
import { SuiteFailure } from '../core/suite-failure';
import { readSubmission } from '../intake/open';
import { runSuites } from '../jest/session';
import { guardCiLog } from '../report/screen/ci-log';
import { screenColumns } from '../report/screen/columns';
import { renderScreen, type ScreenOptions } from '../report/screen/screen';
import { hasSolutions } from '../report/screen/solutions';
import { readArguments } from './arguments';
import { EXERCISE_ARGUMENT, type Help, NOT_RUN } from './help';

/** What `--help` prints. */
export const HELP = {
  usage: 'npm test -- [02]…',
  does: 'Grades exercises/. Shows the points, the first thing to do with all its numbers, and the next step.',
  arguments: EXERCISE_ARGUMENT,
  exits: { 0: 'every test passes', 1: 'a test does not pass', 2: NOT_RUN },
  example: 'npm test -- 02',
} as const satisfies Help;

/** `npm test`, `npm test -- 02`: grades `exercises/` and shows the learner one screen. */
export async function run(root: string, args: string[]): Promise<number> {
  const { positionals } = readArguments(args, HELP);
  const settings = readSettings(root);
  const { result, learner } = await judgeLearner(root, settings, chooseExercises(settings.exercises, positionals));
  const options = { ...screenOptions(root, settings), columns: screenColumns() };
  process.stdout.write(guardCiLog(renderScreen(result, learner, options)));
  return result.status === 'pass' ? 0 : 1;
}

/** What the screen shows beside the result. */
export function screenOptions(root: string, { seed, hints }: Settings): Omit<ScreenOptions, 'columns'> {
  return { seed, hints, solutions: hasSolutions(root) };
}

/**
 * Grades `exercises/` once.
 *
 * @throws SuiteFailure if the suites cannot run
 */
export async function judgeLearner(
  root: string,
  { all, seed, ...settings }: Settings,
  exercises: string[],
): Promise<{ result: SubmissionResult; learner: Submission }> {
  const learner = readSubmission({ kind: 'path', id: path.basename(root), where: root }, all, settings.limits);
  const { document, graderErrors } = await runSuites(root, [learner], exercises, seed, settings);
  if (graderErrors.length > 0) throw new SuiteFailure(graderErrors);
  const [result] = document.submissions;
  if (!result) throw new Error('There is no result');
  return { result, learner };
}
