import type { Course } from '../batch/dispatcher';
import { chooseExercises } from '../config/choose-exercises';
import type { Settings } from '../config/settings';

/**
 * What is graded, and how.
 *
 * @param asked names of exercises; none means all that count
 * @param explain searches the place of each mistake
 * @throws Error in one line if there is no such exercise
 */
export function courseOf(root: string, settings: Settings, asked: readonly string[], explain: boolean): Course {
  const { shown, exercises: counted, seed, limits, points, hiddenTests } = settings;
  const exercises = asked.length > 0 ? chooseExercises(shown, asked) : counted;
  return { root, exercises, seed, limits, points, hiddenTests, explain };
}
