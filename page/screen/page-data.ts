import type { Hints } from '../../grader/advice/hints';
import type { Chapter } from '../../grader/core/chapter';

/** What the page shows of an exercise before anything is judged. */
export interface PageExercise {
  id: string;
  /** The text that `exercises/` holds at first. */
  stub: string;
  /** Markdown. Empty if there is none. */
  lesson: string;
  hints: Hints;
  /** The exercises that its pictures show. */
  drawnWith: readonly string[];
}

/** One JSON file of the page. It holds no solution and no test. */
export interface PageData {
  /** What the course calls it. */
  assignment: string;
  seed: number;
  chapters: readonly Chapter[];
  /** The exercises whose points are those of the learner. */
  counted: readonly string[];
  /** False if the course has switched hints off. */
  hasHints: boolean;
  exercises: readonly PageExercise[];
}
