import { exerciseIds, runSuites, seedFromEnvironment } from '../jest/run';
import { renderScreen } from '../screen/screen';
import { openSubmission } from '../submission/submission';
import { readArguments } from './arguments';
import { chooseExercises } from './choose';

/** `npm test`, `npm test -- 02`: grades `exercises/` and shows the learner one screen. */
export async function run(root: string, args: string[]): Promise<number> {
  const { positionals } = readArguments(args, {}, 'npm test -- [02]');
  return gradeLearner(root, chooseExercises(exerciseIds(root), positionals));
}

/** Grades `exercises/` once. @returns the exit code: 0 when all of it passes */
export async function gradeLearner(root: string, exercises: string[]): Promise<number> {
  const learner = openSubmission(root);
  const ledger = await runSuites(root, [learner], exercises, seedFromEnvironment());
  if (ledger.breakdowns.length > 0) throw new Error(`The suites could not run. ${ledger.breakdowns.join(' ')}`);
  const [result] = ledger.document(exercises).submissions;
  if (!result) throw new Error('There is no result');
  process.stdout.write(renderScreen(result, learner));
  return result.status === 'pass' ? 0 : 1;
}
