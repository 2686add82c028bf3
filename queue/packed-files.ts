import { gunzipSync, gzipSync } from 'node:zlib';
import { Submission } from '../grader/core/submission';
import { submissionKey } from './submission-key';

/** Bytes that the files of a submission may have together when they are unpacked, in `fileBytes`. */
const MAX_FILES = 32;

/** The files of a submission as they are stored. */
export function packFiles({ files, fault }: Submission): Buffer {
  return gzipSync(JSON.stringify([files, fault]), { level: 1 });
}

/**
 * Unpacks what `packFiles` packed.
 *
 * @param fileBytes the limit of one file
 * @throws Error in one line if it is too large, damaged, or does not belong to the key
 */
export function unpackFiles(bytes: Buffer, key: string, version: string, fileBytes: number): Submission {
  const [files, fault] = parseFiles(bytes, MAX_FILES * fileBytes);
  const submission = new Submission('', files, fault);
  if (submissionKey(version, submission) !== key) throw new Error('Its files do not belong to its key.');
  return submission;
}

function parseFiles(bytes: Buffer, maxOutputLength: number): [Submission['files'], string | null] {
  try {
    return JSON.parse(gunzipSync(bytes, { maxOutputLength }).toString('utf8'));
  } catch {
    throw new Error('Its files cannot be unpacked, or are too large.');
  }
}
