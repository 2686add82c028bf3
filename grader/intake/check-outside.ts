import path from 'node:path';
import { realPathOf } from '../files/real-path';
import type { SubmissionSource } from './open';

/**
 * Refuses results among the graded files, where the next run would take them for a submission or a part of one.
 * Subfolders of a single submission, other than exercises/, may hold results.
 *
 * @param out a file or folder for results
 * @param paths the graded paths, as given
 * @param sources the submissions at these paths
 * @throws Error in one line
 */
export function checkOutside(out: string, paths: readonly string[], sources: readonly SubmissionSource[]): void {
  const alone = new Set(sources.filter(({ kind }) => kind === 'path').map(({ where }) => where));
  const isAmong = (given: string) => {
    const [first, ...inner] = path.relative(realPathOf(given), realPathOf(out)).split(path.sep);
    const isInside = first !== '..' && !path.isAbsolute(first ?? '');
    return isInside && (!alone.has(given) || inner.length === 0 || (first === 'exercises' && inner.length === 1));
  };
  if (paths.some(isAmong)) throw new Error(`${out} is among the graded files. Give --out a place elsewhere.`);
}
