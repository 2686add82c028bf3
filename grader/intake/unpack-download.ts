import { closeSync, mkdirSync, openSync, readdirSync, writeSync } from 'node:fs';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { type Entry, open, type ZipFile } from 'yauzl';
import type { Limits } from '../core/limits';
import { formatBytes } from '../core/submission';
import { isBulk, parseLmsName } from './lms-names';
import { dishonestyOf } from './zip';

/** Files in a bulk download: 5,000 learners with twenty each. */
const MOST_FILES = 100_000;

/** Bytes that a bulk download may take on disk when it is unpacked. */
const MOST_BYTES = 4 * 2 ** 30;

/**
 * Unpacks a bulk download of Canvas or Moodle, or a zip of zips. Of each file only what can be graded is unpacked: one that is
 * larger than a submission may have is cut off behind that, and refused when it is read; one that is neither an exercise nor
 * an archive is left empty.
 *
 * @param into a folder that does not exist yet
 * @returns the folder with the submissions; undefined when the archive is no bulk download: it may be a submission
 * @throws Error in one line when it cannot be unpacked as a whole; what `signal` was aborted with
 */
export async function unpackBulk(
  archive: string,
  into: string,
  limits: Limits,
  signal: AbortSignal,
): Promise<string | undefined> {
  const zip = await opened(archive);
  // What cannot be opened is no download of a platform; read as a submission, it is told why.
  if (!zip) return undefined;
  try {
    const entries = await list(zip, archive, limits, signal);
    if (!entries) return undefined;
    mkdirSync(into);
    for (const entry of entries) await unpack(zip, entry, into, limits, signal);
  } catch (error) {
    signal.throwIfAborted();
    if (error instanceof Refused) throw error;
    throw new Refused(archive, `cannot be unpacked (${(error as Error).message}).`);
  } finally {
    zip.close();
  }
  const [only, ...others] = readdirSync(into, { withFileTypes: true });
  const isWrapper = only?.isDirectory() && others.length === 0 && parseLmsName(only.name, true) === undefined;
  return only && isWrapper ? path.join(into, only.name) : into;
}

/** The whole download is not unpacked. */
class Refused extends Error {
  constructor(archive: string, reason: string) {
    super(`${archive} ${reason} Download it again, or unpack it yourself and give the folder.`);
  }
}

/** The archive, if it is one. */
function opened(archive: string): Promise<ZipFile | undefined> {
  const options = { lazyEntries: true, autoClose: false, validateEntrySizes: true, strictFileNames: true };
  return new Promise((resolve) => open(archive, options, (error, zip) => resolve(error ? undefined : zip)));
}

/** The files in a bulk download. @returns undefined when it is none */
function list(zip: ZipFile, archive: string, limits: Limits, signal: AbortSignal): Promise<Entry[] | undefined> {
  const entries: Entry[] = [];
  let total = 0;
  let problem: string | undefined;
  const names = new Set<string>();
  return new Promise((resolve, reject) => {
    // What is too large for any download is refused as a submission, with the reason.
    if (zip.entryCount > MOST_FILES) return resolve(undefined);
    const isOne = () => isBulk(entries.map(({ fileName }) => fileName));
    zip.on('error', (error) => (isOne() ? reject(error) : resolve(undefined)));
    zip.on('end', () => {
      if (!isOne()) resolve(undefined);
      else if (problem) reject(new Refused(archive, problem));
      else resolve(entries);
    });
    zip.on('entry', (entry: Entry) => {
      if (signal.aborted) return reject(signal.reason);
      if (!entry.fileName.endsWith('/')) {
        entries.push(entry);
        total += Math.min(entry.uncompressedSize, keptOf(entry, limits));
      }
      const key = entry.fileName.normalize('NFC').toLowerCase();
      if (names.has(key)) problem ??= `holds ${JSON.stringify(entry.fileName.slice(0, 100))} twice.`;
      names.add(key);
      problem ??= dishonestyOf(entry);
      if (total > MOST_BYTES) problem ??= `has more than ${formatBytes(MOST_BYTES)} when it is unpacked.`;
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
    let left = keptOf(entry, limits);
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

/** Bytes to unpack of a file: one more than may be graded, so that whoever reads it sees that it is too large. */
function keptOf({ fileName }: Entry, { fileBytes, zipBytes }: Limits): number {
  if (/\.zip$/i.test(fileName)) return zipBytes + 1;
  return /\.ts$/i.test(fileName) ? fileBytes + 1 : 0;
}
