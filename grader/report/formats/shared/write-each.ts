import path from 'node:path';
import { safeName } from '../../../files/safe-name';
import { writeAtomically } from '../../../files/write-atomically';
import { isUngraded, type Results, type RunInfo, type SubmissionFormat } from './format';

/**
 * Writes a document for each submission into a folder, under a name that is valid on every system.
 *
 * @param saved ids whose documents are final and are not written again. Ids that are final now are added
 * @throws Error in one line if a document cannot be written
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
    // Not synchronised to the disk: a folder may get thousands of documents.
    writeAtomically(file, format.render(result, run), false);
    if (!isUngraded(result)) saved?.add(result.id);
  }
}

/** The file of one submission in a folder of documents. */
export function documentPath({ extension }: SubmissionFormat, folder: string, id: string): string {
  return path.join(folder, `${safeName(id)}.${extension}`);
}
