import { buffer } from 'node:stream/consumers';
import { ZipFile } from 'yazl';
import { modeOf, type PackedFile } from './file';

/** The first moment that a zip can name, without a time zone: the same files make the same archive, whenever and wherever. */
const ALWAYS = { mtime: new Date(1980, 0, 1), forceDosTimestamp: true };

/** The bit that says: an ordinary file. */
const FILE = 0o100000;

/** The files as a zip. */
export async function archiveOf(files: readonly PackedFile[]): Promise<Buffer> {
  const zip = new ZipFile();
  for (const file of files) zip.addBuffer(file.bytes, file.name, { ...ALWAYS, mode: FILE | modeOf(file) });
  zip.end();
  return await buffer(zip.outputStream);
}
