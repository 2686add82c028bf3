import { readFileSync } from 'node:fs';
import path from 'node:path';
import { readFacts } from '../../grader/config/read-facts';
import { readHints } from '../../grader/config/read-hints';
import { readLesson } from '../../grader/config/read-lesson';
import { readSettings } from '../../grader/config/settings';
import type { Chapter } from '../../grader/core/chapter';
import { drawnTogether } from '../../grader/judge/pictures/drawn-together';
import type { PageData } from '../screen/page-data';
import type { SiteParts } from './site-parts';

/** What the page shows before anything is judged: stubs, lessons and hints of the exercises that a course shows. */
export function pageFile(root: string, { exercises: there }: Pick<SiteParts, 'exercises'>): PageData {
  const { seed, shown, exercises: counted, chapters, assignment, hints: hasHints } = readSettings(root);
  const ids = shown.filter((id) => there.includes(id));
  const exercises = ids.map((id) => ({
    id,
    stub: readFileSync(path.join(root, 'test', 'stubs', `${id}.ts`), 'utf8'),
    lesson: readLesson(root, id),
    hints: hasHints ? readHints(root, id) : {},
    drawnWith: drawnTogether(id, ids, (one) => readFacts(root, one)),
  }));
  return {
    assignment,
    seed,
    counted: counted.filter((id) => ids.includes(id)),
    chapters: chaptersOf(chapters, ids),
    hasHints,
    exercises,
  };
}

/** The chapters with these exercises. A list of a course's own may leave some out. */
function chaptersOf(chapters: readonly Chapter[], ids: readonly string[]): Chapter[] {
  return chapters
    .map((chapter) => ({ ...chapter, exercises: chapter.exercises.filter((id) => ids.includes(id)) }))
    .filter(({ exercises }) => exercises.length > 0);
}
