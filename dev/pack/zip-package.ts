import { buffer } from 'node:stream/consumers';
import { ZipFile } from 'yazl';
import { modeOf, type PackedFile } from './file';

/** The earliest time in a zip, so that equal files give equal archives at any time and place. */
const FIXED_TIME = { mtime: new Date(1980, 0, 1), forceDosTimestamp: true };

/** The file type bits of a regular file. */
const REGULAR_FILE = 0o100000;

/** Makes a zip of the files. */
export async function archiveOf(files: readonly PackedFile[]): Promise<Buffer> {
  const zip = new ZipFile();
  for (const file of files) zip.addBuffer(file.bytes, file.name, { ...FIXED_TIME, mode: REGULAR_FILE | modeOf(file) });
  zip.end();
  return await buffer(zip.outputStream);
}
