import { DEFAULT_SEED } from '../../grader/config/seed';
import { generateClass } from './generate';

/**
 * Submissions that are all different, right and wrong ones as a class hands them in; without broken and hostile ones, whose time
 * is that of the limits they run into.
 *
 * @returns the texts of each, by file name
 */
export function variants(root: string, count: number): Record<string, string>[] {
  const both = [...generateClass(root, 2 * count, DEFAULT_SEED)].filter(
    ({ kind }) => kind === 'right' || kind === 'wrong',
  );
  return both.slice(0, count).map(({ files }) => files as Record<string, string>);
}
