import { readdirSync } from 'node:fs';
import path from 'node:path';
import { lessonFile, readLesson } from '../../grader/config/read-lesson';

/**
 * Finds exercises without a lesson, lessons of no exercise, and lessons without a heading, a formula or an example.
 *
 * @param ids the ids of all exercises
 * @returns one sentence for each finding
 */
export function findLessonTrouble(root: string, ids: readonly string[]): string[] {
  const files = ids.map((id) => path.posix.basename(lessonFile(id)));
  const names = readdirSync(path.join(root, 'test', 'lessons'));
  const strays = names.filter((name) => !files.includes(name));
  return [
    ...strays.map((name) => `test/lessons/${name} belongs to no exercise. Remove it, or name it like an exercise.`),
    ...ids.flatMap((id) => (names.includes(`${id}.md`) ? troubleIn(root, id) : [`${lessonFile(id)} is missing.`])),
  ];
}

function troubleIn(root: string, id: string): string[] {
  const text = readLesson(root, id);
  const needed: [string, RegExp][] = [
    ['a heading in its first line', /^# \S/],
    ['a formula, set in by four spaces', /^ {4}\S/m],
    ['a paragraph that begins with "Example:"', /^Example: /m],
    ['a paragraph that begins with "Where:"', /^Where: /m],
  ];
  return needed.filter(([, pattern]) => !pattern.test(text)).map(([what]) => `${lessonFile(id)} lacks ${what}.`);
}
