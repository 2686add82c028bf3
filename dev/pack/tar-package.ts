import { modeOf, type PackedFile } from './file';

/** The time of each file, so that equal files give equal archives at any time. */
const FIXED_TIME = new Date(0);

/** Makes a tar of the files. */
export async function tarOf(files: readonly PackedFile[]): Promise<Buffer> {
  // An ES module, which Jest cannot load where a test only asks for the names of packages.
  const { packTar } = await import('modern-tar');
  const entries = files.map((file) => ({
    header: { name: file.name, size: file.bytes.length, mode: modeOf(file), mtime: FIXED_TIME },
    body: new Uint8Array(file.bytes),
  }));
  return Buffer.from(await packTar(entries));
}
