import { readFileSync, statSync } from 'node:fs';
import { buffer } from 'node:stream/consumers';
import { type Entry, fromBuffer, type ZipFile } from 'yauzl';
import { errorCode } from '../core/error-code';
import type { Limits } from '../core/limits';
import { type ExerciseFile, formatBytes, Submission, tooLargeMessage } from '../core/submission';
import { decode } from './decode';
import { createLocator, type Located } from './locate';

/** Files of up to this size may have any compression ratio: they are small when unpacked, too. */
const RATIO_FREE_BYTES = 64 * 1024;

/** The archive is not opened. The message is for the learner, and begins with a verb. */
class RefusedArchive extends Error {}

/**
 * Reads the exercises of an archive. Does not throw: faults are part of the submission.
 *
 * @param names exercise files: `01-gradf.ts`
 */
export async function readZip(
  id: string,
  where: string,
  names: readonly string[],
  limits: Limits,
): Promise<Submission> {
  try {
    const zip = await open(where, limits);
    const entries = await list(zip, limits);
    const files: Record<string, ExerciseFile> = {};
    const locate = createLocator([...entries.keys()]);
    for (const name of names) files[name] = await readEntry(zip, entries, name, locate(name), limits);
    return new Submission(id, files);
  } catch (error) {
    return new Submission(id, {}, `The archive ${reasonOf(error as Error)} Hand in a zip of the folder exercises/.`);
  }
}

/** The reason for the learner. The system's own message would reveal paths of the grading machine. */
function reasonOf(error: Error): string {
  if (error instanceof RefusedArchive) return error.message;
  return 'syscall' in error ? `cannot be read (${errorCode(error)}).` : `cannot be opened (${error.message}).`;
}

async function open(where: string, { zipBytes }: Limits): Promise<ZipFile> {
  if (statSync(where).size > zipBytes) throw new RefusedArchive(`is larger than ${formatBytes(zipBytes)}.`);
  const bytes = readFileSync(where);
  return await new Promise((resolve, reject) =>
    fromBuffer(bytes, { lazyEntries: true, validateEntrySizes: true, strictFileNames: true }, (error, zip) =>
      error ? reject(error) : resolve(zip),
    ),
  );
}

/**
 * Lists the files of an archive by path.
 *
 * @throws RefusedArchive if a limit is exceeded, or a file is not allowed
 * @throws Error of the zip reader
 */
function list(zip: ZipFile, limits: Limits): Promise<Map<string, Entry>> {
  if (zip.entryCount > limits.zipEntries) throw new RefusedArchive(`holds ${zip.entryCount} files.`);
  const entries = new Map<string, Entry>();
  let total = 0;
  return new Promise((resolve, reject) => {
    zip.on('error', reject);
    zip.on('end', () => resolve(entries));
    zip.on('entry', (entry: Entry) => {
      total += entry.uncompressedSize;
      const problem = problemOf(entry, entries, total, limits);
      if (problem) {
        reject(new RefusedArchive(problem));
        return;
      }
      if (!entry.fileName.endsWith('/')) entries.set(entry.fileName, entry);
      zip.readEntry();
    });
    zip.readEntry();
  });
}

function problemOf(
  entry: Entry,
  entries: Map<string, Entry>,
  total: number,
  { zipTotal, zipRatio }: Limits,
): string | undefined {
  const name = JSON.stringify(entry.fileName.slice(0, 100));
  const dishonest = forbiddenContent(entry) ?? (entries.has(entry.fileName) ? `holds ${name} twice.` : undefined);
  if (dishonest) return dishonest;
  if (total > zipTotal) return `has more than ${formatBytes(zipTotal)} when it is unpacked.`;
  if (entry.uncompressedSize > RATIO_FREE_BYTES && entry.uncompressedSize > zipRatio * entry.compressedSize)
    return `holds ${name}, which is more than ${zipRatio} times larger when it is unpacked.`;
  if (/\.(zip|tar|gz|7z|rar)$/i.test(entry.fileName) && !entry.fileName.includes('node_modules/'))
    return `holds another archive: ${name}. Unpack that one first.`;
  return undefined;
}

/**
 * Finds content that no archive may have. Paths that lead out of the archive are refused by yauzl.
 *
 * @returns the end of a sentence that begins with the archive
 */
export function forbiddenContent(entry: Entry): string | undefined {
  const name = JSON.stringify(entry.fileName.slice(0, 100));
  if ((entry.generalPurposeBitFlag & 1) === 1) return `is encrypted: ${name} needs a password.`;
  if (((entry.externalFileAttributes >>> 16) & 0o170000) === 0o120000) return `holds a symbolic link: ${name}.`;
  return undefined;
}

async function readEntry(
  zip: ZipFile,
  entries: Map<string, Entry>,
  file: string,
  located: Located,
  { fileBytes }: Limits,
): Promise<ExerciseFile> {
  if ('fault' in located) return located;
  const entry = entries.get(located.path) as Entry;
  const name = `exercises/${file}`;
  if (entry.uncompressedSize > fileBytes) return { fault: tooLargeMessage(name, fileBytes) };
  const stream = await new Promise<NodeJS.ReadableStream>((resolve, reject) =>
    zip.openReadStream(entry, (error, readable) => (error ? reject(error) : resolve(readable))),
  );
  return decode(name, await buffer(stream));
}
