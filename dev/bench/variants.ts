import { DEFAULT_SEED } from '../../grader/config/seed';
import { generateClass } from './generate';

/**
 * Different submissions, right and wrong ones as in a class. Broken and hostile ones are left out, because their time
 * is that of the limits that they hit.
 *
 * @returns the texts of each, by file name
 */
export function variants(root: string, count: number): Record<string, string>[] {
  const rightOrWrong = [...generateClass(root, 2 * count, DEFAULT_SEED)].filter(
    ({ kind }) => kind === 'right' || kind === 'wrong',
  );
  return rightOrWrong.slice(0, count).map(({ files }) => files as Record<string, string>);
}
