import { readFileSync, statSync } from 'node:fs';
import { buffer } from 'node:stream/consumers';
import { type Entry, fromBuffer, type ZipFile } from 'yauzl';
import { LIMITS } from '../vm/limits';
import { decode } from './decode';
import { locate } from './locate';
import { type ExerciseFile, Submission, tooLarge } from './submission';

/** Bytes of an archive: four small files and whatever lies beside them. */
const ZIP_BYTES = 20 * 1024 * 1024;
/** Files in an archive: somebody may have packed a whole node_modules, but not more. */
const ZIP_ENTRIES = 20_000;
/** Bytes that all files of an archive have when they are unpacked. */
const ZIP_TOTAL = 200 * 1024 * 1024;
/** How many times larger a file is unpacked. Source text comes to 5 or 10, a file of one letter to 1000. */
const ZIP_RATIO = 200;
/** Below this, a ratio says nothing. */
const SMALL = 64 * 1024;

/** What makes an archive one that is not opened. The message is for the one who handed it in. */
class Refused extends Error {}

/** Reads the exercises out of an archive. Does not throw: what is wrong with it is the fault of the submission. @param names `01-gradf.ts` … */
export async function readZip(id: string, where: string, names: readonly string[]): Promise<Submission> {
  try {
    const zip = await open(where);
    const entries = await list(zip);
    const files: Record<string, ExerciseFile> = {};
    for (const name of names) files[name] = await readEntry(zip, entries, name);
    return new Submission(id, files);
  } catch (error) {
    const reason = error instanceof Refused ? error.message : `cannot be opened (${(error as Error).message}).`;
    return new Submission(id, {}, `The archive ${reason} Hand in a zip of the folder exercises/.`);
  }
}

async function open(where: string): Promise<ZipFile> {
  if (statSync(where).size > ZIP_BYTES) throw new Refused(`is larger than ${ZIP_BYTES / 1024 / 1024} MiB.`);
  const bytes = readFileSync(where);
  return await new Promise((resolve, reject) =>
    fromBuffer(bytes, { lazyEntries: true, validateEntrySizes: true, strictFileNames: true }, (error, zip) =>
      error ? reject(error) : resolve(zip),
    ),
  );
}

/** All files of an archive by their paths. @throws Refused when one of them has no place in an honest archive; Error of the reader */
function list(zip: ZipFile): Promise<Map<string, Entry>> {
  if (zip.entryCount > ZIP_ENTRIES) throw new Refused(`holds ${zip.entryCount} files.`);
  const entries = new Map<string, Entry>();
  let total = 0;
  return new Promise((resolve, reject) => {
    zip.on('error', reject);
    zip.on('end', () => resolve(entries));
    zip.on('entry', (entry: Entry) => {
      total += entry.uncompressedSize;
      const problem = problemOf(entry, entries, total);
      if (problem) {
        reject(new Refused(problem));
        return;
      }
      if (!entry.fileName.endsWith('/')) entries.set(entry.fileName, entry);
      zip.readEntry();
    });
    zip.readEntry();
  });
}

function problemOf(entry: Entry, entries: Map<string, Entry>, total: number): string | undefined {
  const name = JSON.stringify(entry.fileName.slice(0, 100));
  if (/^[/\\]|^[a-z]:|\\|(^|\/)\.\.(\/|$)/i.test(entry.fileName)) return `holds a path out of its folder: ${name}.`;
  if (entries.has(entry.fileName)) return `holds ${name} twice.`;
  if ((entry.generalPurposeBitFlag & 1) === 1) return `is encrypted: ${name} needs a password.`;
  if (((entry.externalFileAttributes >>> 16) & 0o170000) === 0o120000) return `holds a symbolic link: ${name}.`;
  if (total > ZIP_TOTAL) return `has more than ${ZIP_TOTAL / 1024 / 1024} MiB when it is unpacked.`;
  if (entry.uncompressedSize > SMALL && entry.uncompressedSize > ZIP_RATIO * entry.compressedSize)
    return `holds ${name}, which is more than ${ZIP_RATIO} times larger when it is unpacked.`;
  if (/\.(zip|tar|gz|7z|rar)$/i.test(entry.fileName) && !entry.fileName.includes('node_modules/'))
    return `holds another archive: ${name}. Unpack that one first.`;
  return undefined;
}

async function readEntry(zip: ZipFile, entries: Map<string, Entry>, file: string): Promise<ExerciseFile> {
  const located = locate([...entries.keys()], file);
  if ('fault' in located) return located;
  const entry = entries.get(located.path) as Entry;
  const name = `exercises/${file}`;
  if (entry.uncompressedSize > LIMITS.fileBytes) return { fault: tooLarge(name) };
  const stream = await new Promise<NodeJS.ReadableStream>((resolve, reject) =>
    zip.openReadStream(entry, (error, readable) => (error ? reject(error) : resolve(readable))),
  );
  return decode(name, await buffer(stream));
}
