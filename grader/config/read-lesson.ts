import { readFileSync } from 'node:fs';
import path from 'node:path';
import { errorCode } from '../core/error-code';

/** The file of an exercise's lesson, relative to the project's folder. */
export function lessonFile(exercise: string): string {
  return `test/lessons/${exercise}.md`;
}

/**
 * Reads the lesson of an exercise.
 *
 * @throws Error in one line if the file cannot be read
 */
export function readLesson(root: string, exercise: string): string {
  const file = lessonFile(exercise);
  try {
    return readFileSync(path.join(root, file), 'utf8').replaceAll('\r\n', '\n');
  } catch (error) {
    const code = errorCode(error);
    // A course's own exercise has none.
    if (code === 'ENOENT')
      throw new Error(`There is no lesson of ${exercise}, in ${file}. Read the comment in exercises/${exercise}.ts.`);
    throw new Error(`${file} cannot be read (${code}). Make it a file that can be read, or restore it.`);
  }
}
