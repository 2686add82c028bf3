import path from 'node:path';
import { realPathOf } from '../files/real-path';
import { archiveKind } from './archive';
import type { SubmissionSource } from './open';

/**
 * Refuses results among the graded files, where the next run would take them for a submission or a part of one, and
 * where a learner could have planted a journal. Subfolders of a single submission, other than exercises/, may hold
 * results: they have no journal. A link among the graded files must not decide where results go.
 *
 * @param out a file or folder for results
 * @param paths the graded paths, absolute
 * @param sources the submissions at these paths
 * @throws Error in one line
 */
export function checkOutside(out: string, paths: readonly string[], sources: readonly SubmissionSource[]): void {
  const [only, ...others] = sources;
  const alone = others.length === 0 && only?.kind === 'path' ? only.where : undefined;
  // The journal is beside the name that is given, also if that is a link.
  const places = [realPathOf(out), path.join(realPathOf(path.dirname(out)), path.basename(out))];
  const isAmong = (given: string, place: string) => {
    const inside = pathInside(given, place);
    if (inside === undefined) return false;
    const [first, ...inner] = inside;
    return given !== alone || inner.length === 0 || (first === 'exercises' && inner.length === 1);
  };
  for (const given of foldersOfLearners(paths)) {
    if (places.some((place) => isAmong(given, place)))
      throw new Error(`${out} is among the graded files. Give --out a place elsewhere.`);
    const isInside = (place: string) => pathInside(given, realPathOf(place)) !== undefined;
    if (foldersAround(out).some(isInside) && !isInside(path.dirname(out)))
      throw new Error(`${out} leads elsewhere by a link among the graded files. Give --out a place elsewhere.`);
  }
}

/** The names on the way from a given path to a place in it; undefined if the place is not in it. */
function pathInside(given: string, place: string): string[] | undefined {
  const names = path.relative(realPathOf(given), place).split(path.sep);
  return names[0] === '..' || path.isAbsolute(names[0] ?? '') ? undefined : names;
}

/** The folders on the way to a place, the inner ones first. */
function foldersAround(place: string): string[] {
  const folder = path.dirname(place);
  return folder === place ? [] : [folder, ...foldersAround(folder)];
}

/** The paths. Of several in different folders, `exercises` or a zip stands for the learner's folder around it. */
function foldersOfLearners(paths: readonly string[]): string[] {
  const areApart = new Set(paths.map((given) => path.dirname(given))).size > 1;
  const isPart = (given: string) => path.basename(given) === 'exercises' || archiveKind(given) !== undefined;
  return paths.map((given) => (areApart && isPart(given) ? path.dirname(given) : given));
}
