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
import { renderScreen } from '../report/screen/screen';
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
  return gradeLearner(root, settings, chooseExercises(settings.exercises, positionals));
}

/**
 * Grades `exercises/` once and shows the screen.
 *
 * @returns the exit code: 0 if all exercises pass
 */
export async function gradeLearner(root: string, settings: Settings, exercises: string[]): Promise<number> {
  const { result, learner } = await judgeLearner(root, settings, exercises);
  const { hints, seed } = settings;
  const options = { columns: screenColumns(), seed, hints, solutions: hasSolutions(root) };
  process.stdout.write(guardCiLog(renderScreen(result, learner, options)));
  return result.status === 'pass' ? 0 : 1;
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
