import { readFileSync } from 'node:fs';
import path from 'node:path';
import { readFacts } from '../../grader/config/read-facts';
import { readHints } from '../../grader/config/read-hints';
import { readLesson } from '../../grader/config/read-lesson';
import { readSettings } from '../../grader/config/settings';
import { drawnTogether } from '../../grader/judge/pictures/drawn-together';
import type { PageData } from '../screen/page-data';

/** What the page shows before anything is judged: stubs, lessons and hints of the exercises that a course shows. */
export function pageFile(root: string): PageData {
  const { seed, shown, exercises: counted, chapters } = readSettings(root);
  const exercises = shown.map((id) => ({
    id,
    stub: readFileSync(path.join(root, 'test', 'stubs', `${id}.ts`), 'utf8'),
    lesson: readLesson(root, id),
    hints: readHints(root, id),
    drawnWith: drawnTogether(id, shown, (one) => readFacts(root, one)),
  }));
  return { seed, counted, chapters, exercises };
}
