import type { Course } from '../grader/batch/dispatcher';
import { courseOf } from '../grader/commands/course-of';
import { readSettings } from '../grader/config/settings';

/** Options of a host that decide, with the settings of the course, which version it grades. */
export interface CourseOptions {
  exercise?: string[] | undefined;
  explain?: boolean | undefined;
  pages?: boolean | undefined;
}

/** What a host grades: the same course as `npm run grade` with the same options. */
export function readCourse(root: string, { exercise = [], explain = false, pages = false }: CourseOptions): Course {
  return { ...courseOf(root, readSettings(root), exercise, explain), ...(pages && { pages }) };
}
