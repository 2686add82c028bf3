import { closeSync, mkdirSync, openSync, readdirSync, writeSync } from 'node:fs';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { type Entry, open, type ZipFile } from 'yauzl';
import type { Limits } from '../core/limits';
import { formatBytes } from '../core/submission';
import { parseBlackboardName } from './blackboard';
import { MAX_METADATA_BYTES, METADATA_FILE } from './gradescope';
import { isDownload, parseLmsName } from './lms-names';
import { forbiddenContent } from './zip';

/** Files in a bulk download: enough for 5,000 learners with 20 files each. */
const MAX_FILES = 100_000;

/** Bytes of the text that Blackboard adds to an attempt, of which the first line is used. */
const TEXT_BYTES = 4_096;

/** Bytes that a bulk download may take on disk. */
const MAX_UNPACKED_BYTES = 4 * 2 ** 30;

/**
 * Unpacks a bulk download of a platform, or a zip of zips. A file that is too large is cut behind its limit, so
 * that reading it refuses it; a file that is neither TypeScript nor a zip is left empty.
 *
 * @param into a folder that does not exist yet
 * @returns the folder with the submissions; undefined if the archive is no bulk download, and so may be a submission
 * @throws Error in one line if it cannot be unpacked as a whole
 * @throws the reason of `signal` if that is aborted
 */
export async function unpackDownload(
  archive: string,
  into: string,
  limits: Limits,
  signal: AbortSignal,
): Promise<string | undefined> {
  const zip = await opened(archive);
  // An archive that cannot be opened is treated as a submission, which then gets the reason.
  if (!zip) return undefined;
  try {
    const entries = await list(zip, archive, limits, signal);
    if (!entries) return undefined;
    mkdirSync(into);
    for (const entry of entries) await unpack(zip, entry, into, limits, signal);
  } catch (error) {
    signal.throwIfAborted();
    if (error instanceof RefusedDownload) throw error;
    throw new RefusedDownload(archive, `cannot be unpacked (${(error as Error).message}).`);
  } finally {
    zip.close();
  }
  const [only, ...others] = readdirSync(into, { withFileTypes: true });
  const isWrapper = only?.isDirectory() && others.length === 0 && parseLmsName(only.name, true) === undefined;
  return only && isWrapper ? path.join(into, only.name) : into;
}

/** The download is refused as a whole. */
class RefusedDownload extends Error {
  constructor(archive: string, reason: string) {
    super(`${archive} ${reason} Download it again, or unpack it yourself and give the folder.`);
  }
}

/** Opens the archive; undefined if it is none. */
function opened(archive: string): Promise<ZipFile | undefined> {
  const options = { lazyEntries: true, autoClose: false, validateEntrySizes: true, strictFileNames: true };
  return new Promise((resolve) => open(archive, options, (error, zip) => resolve(error ? undefined : zip)));
}

/**
 * Lists the files of a bulk download.
 *
 * @returns undefined if the archive is no bulk download
 */
function list(zip: ZipFile, archive: string, limits: Limits, signal: AbortSignal): Promise<Entry[] | undefined> {
  const entries: Entry[] = [];
  let total = 0;
  let problem: string | undefined;
  const names = new Set<string>();
  return new Promise((resolve, reject) => {
    // An archive that is too large for a download is refused as a submission, with the reason.
    if (zip.entryCount > MAX_FILES) return resolve(undefined);
    const isOne = () => isDownload(entries.map(({ fileName }) => fileName));
    zip.on('error', (error) => (isOne() ? reject(error) : resolve(undefined)));
    zip.on('end', () => {
      if (!isOne()) resolve(undefined);
      else if (problem) reject(new RefusedDownload(archive, problem));
      else resolve(entries);
    });
    zip.on('entry', (entry: Entry) => {
      if (signal.aborted) return reject(signal.reason);
      if (!entry.fileName.endsWith('/')) {
        entries.push(entry);
        total += Math.min(entry.uncompressedSize, bytesToUnpack(entry, limits));
      }
      const key = entry.fileName.normalize('NFC').toLowerCase();
      if (names.has(key)) problem ??= `holds ${JSON.stringify(entry.fileName.slice(0, 100))} twice.`;
      names.add(key);
      problem ??= forbiddenContent(entry);
      if (total > MAX_UNPACKED_BYTES)
        problem ??= `has more than ${formatBytes(MAX_UNPACKED_BYTES)} when it is unpacked.`;
      zip.readEntry();
    });
    zip.readEntry();
  });
}

async function unpack(zip: ZipFile, entry: Entry, into: string, limits: Limits, signal: AbortSignal): Promise<void> {
  const where = path.join(into, ...entry.fileName.split('/'));
  mkdirSync(path.dirname(where), { recursive: true });
  const descriptor = openSync(where, 'wx');
  try {
    let left = bytesToUnpack(entry, limits);
    if (left === 0) return;
    const stream = await new Promise<Readable>((resolve, reject) =>
      zip.openReadStream(entry, (error, readable) => (error ? reject(error) : resolve(readable as Readable))),
    );
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      signal.throwIfAborted();
      left -= writeSync(descriptor, chunk.subarray(0, left));
      if (left === 0) break;
    }
  } finally {
    closeSync(descriptor);
  }
}

/** Bytes to unpack of a file: one more than its limit, so that reading it finds it too large. */
function bytesToUnpack({ fileName }: Entry, { fileBytes, zipBytes }: Limits): number {
  if (/\.zip$/i.test(fileName)) return zipBytes + 1;
  if (/\.ts$/i.test(fileName)) return fileBytes + 1;
  if (path.posix.basename(fileName) === METADATA_FILE) return MAX_METADATA_BYTES;
  // It tells the login.
  return parseBlackboardName(path.posix.basename(fileName))?.file === '' ? TEXT_BYTES : 0;
}
