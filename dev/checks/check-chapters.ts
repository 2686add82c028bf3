import { readChapters } from '../../grader/config/chapters';
import { exerciseIds } from '../../grader/config/suites';

/**
 * Finds exercises that are in no chapter or in several, and names in chapters that are no exercise.
 *
 * @returns one sentence for each finding
 */
export function findChapterTrouble(root: string): string[] {
  const listed = readChapters(root).flatMap(({ exercises }) => exercises);
  const ids = exerciseIds(root);
  const times = (id: string) => listed.filter((other) => other === id).length;
  return [
    ...ids
      .filter((id) => times(id) === 0)
      .map((id) => `${id} is in no chapter. Add it to test/chapters.json, behind the exercise before it.`),
    ...ids.filter((id) => times(id) > 1).map((id) => `test/chapters.json names ${id} more than once. Keep one.`),
    ...listed
      .filter((id) => !ids.includes(id))
      .map((id) => `test/chapters.json names ${id}, which is no exercise. Remove it.`),
    ...(listed.join() === [...listed].sort().join()
      ? []
      : ['test/chapters.json does not have the exercises in order. Sort them by their numbers.']),
  ];
}
