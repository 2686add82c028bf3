import type { LearnerKeys } from '../core/source-facts';
import { safeName, safeNameKey } from '../files/safe-name';

/** The numbers behind the name in the id of a submission of Moodle or Canvas. */
const NUMBERS = /(?:_\d+){1,2}$/;

/**
 * The name of a document in a zip. Moodle (`mod/assign/feedback/file/importziplib.php`) finds a learner by the number
 * of the participant, Canvas (`infer_comment_context_from_filename`) by the numbers of the user and the upload.
 *
 * @param taken names so far; the new one is added
 */
export function nameInArchive(
  id: string,
  { participant, canvasUser, canvasUpload }: LearnerKeys = {},
  extension: string,
  taken: Set<string>,
): string {
  const document = `feedback.${extension}`;
  // Both split names at underscores, and count numbers among the parts.
  const name = safeName(id.replace(NUMBERS, ''))
    .replaceAll('_', ' ')
    .trim()
    .replace(/^(?=\d*$|[.~])/, 'n');
  const wanted =
    participant !== undefined
      ? `${name}_${participant}_assignfeedback_file/${document}`
      : canvasUser !== undefined && canvasUpload !== undefined
        ? `${name.replaceAll(' ', '')}_${canvasUser}_${canvasUpload}_${document}`
        : `${safeName(id)}.${extension}`;
  const own = taken.has(safeNameKey(wanted)) ? `${safeName(id)}.${extension}` : wanted;
  taken.add(safeNameKey(own));
  return own;
}
