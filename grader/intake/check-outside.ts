import path from 'node:path';
import { realPathOf } from '../files/real-path';
import type { SubmissionSource } from './open';

/**
 * Lets no results be written among what is graded: the next run would take them for a submission, or for a part of one. In the folder
 * of a single submission only the places of its files are meant: a learner may have a folder for results there.
 *
 * @param out a file or folder for results
 * @param paths what is graded, as it was given
 * @param sources what was found there
 * @throws Error in one line
 */
export function checkOutside(out: string, paths: readonly string[], sources: readonly SubmissionSource[]): void {
  const alone = new Set(sources.filter(({ kind }) => kind === 'path').map(({ where }) => where));
  const isAmong = (given: string) => {
    const [first, ...inner] = path.relative(realPathOf(given), realPathOf(out)).split(path.sep);
    const isInside = first !== '..' && !path.isAbsolute(first ?? '');
    return isInside && (!alone.has(given) || inner.length === 0 || (first === 'exercises' && inner.length === 1));
  };
  if (paths.some(isAmong))
    throw new Error(`${out} lies among the files that are graded. Give --out a place elsewhere.`);
}
