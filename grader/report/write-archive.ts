import { randomUUID } from 'node:crypto';
import { createWriteStream, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { SubmissionResult } from '../core/result';
import { checkOutputFile, notWritable } from '../files/check-output';
import type { Results, RunInfo, SubmissionFormat, Target } from './formats/shared/format';
import { nameInArchive } from './name-in-archive';

/** The time of all files in an archive, so that equal results give equal archives. */
const FIXED_TIME = { mtime: new Date(1980, 0, 1), forceDosTimestamp: true };

/**
 * Writes the documents of a target into one zip, under the names by which Moodle and Canvas find their learners.
 *
 * @throws Error in one line if it cannot be written
 */
export async function writeArchive({ format, out = '' }: Target, results: Results, run: RunInfo): Promise<void> {
  // Loaded only where a zip is written.
  const { ZipFile } = require('yazl') as typeof import('yazl');
  const zip = new ZipFile();
  const taken = new Set<string>();
  // The results are read again one by one, each when its turn comes: all pages together may exceed the memory.
  const again = results[Symbol.iterator]();
  for (const { id } of results) {
    const name = nameInArchive(id, run.sources?.get(id)?.keys, format.extension, taken);
    zip.addReadStreamLazy(name, FIXED_TIME, (take) => {
      const page = (format as SubmissionFormat).render(again.next().value as SubmissionResult, run);
      take(null, Readable.from([Buffer.from(page)]));
    });
  }
  zip.end();
  const temporary = path.join(
    path.dirname(out),
    `.${path.basename(out)}.${process.pid}-${randomUUID().slice(0, 8)}.tmp`,
  );
  checkOutputFile(out);
  try {
    await pipeline(zip.outputStream, createWriteStream(temporary, { flags: 'wx' }));
    renameSync(temporary, out);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw notWritable(out, error);
  }
}
