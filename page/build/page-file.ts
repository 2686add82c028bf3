import { readFileSync } from 'node:fs';
import path from 'node:path';
import { readHints } from '../../grader/config/read-hints';
import { readLesson } from '../../grader/config/read-lesson';
import { readSettings } from '../../grader/config/settings';
import type { PageData } from '../screen/page-data';

/** What the page shows before anything is judged: stubs, lessons and hints of the exercises that a course shows. */
export function pageFile(root: string): PageData {
  const { seed, shown, exercises: counted, chapters } = readSettings(root);
  const exercises = shown.map((id) => ({
    id,
    stub: readFileSync(path.join(root, 'test', 'stubs', `${id}.ts`), 'utf8'),
    lesson: readLesson(root, id),
    hints: readHints(root, id),
  }));
  return { seed, counted, chapters, exercises };
}
