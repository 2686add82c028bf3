import path from 'node:path';
import { safeName } from '../../../files/safe-name';
import { writeAtomically } from '../../../files/write-atomically';
import { isUngraded, type Results, type RunInfo, type SubmissionFormat } from './format';

/**
 * Writes the document of each submission into a folder, under a name that every system can have.
 *
 * @param saved ids of submissions whose documents are final: these are left alone, and those that are final now are added.
 * Without it all are written
 * @throws Error in one line
 */
export function writeEach(
  format: SubmissionFormat,
  folder: string,
  results: Results,
  run: RunInfo,
  saved?: Set<string>,
): void {
  for (const result of results) {
    if (saved?.has(result.id)) continue;
    const file = documentPath(format, folder, result.id);
    // Thousands of waits for the disk would take longer than grading.
    writeAtomically(file, format.render(result, run), false);
    if (!isUngraded(result)) saved?.add(result.id);
  }
}

/** The file of one submission in a folder of documents. */
export function documentPath({ extension }: SubmissionFormat, folder: string, id: string): string {
  return path.join(folder, `${safeName(id)}.${extension}`);
}
