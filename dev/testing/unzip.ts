import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import { openPromise } from 'yauzl';

/** Unpacks an archive of this project with the permissions of its files, as a platform does. */
export async function unzip(archive: string, folder: string): Promise<void> {
  const zip = await openPromise(archive, { lazyEntries: true });
  for await (const entry of zip.eachEntry()) {
    const place = path.join(folder, ...entry.fileName.split('/'));
    mkdirSync(path.dirname(place), { recursive: true });
    writeFileSync(place, await buffer(await zip.openReadStreamPromise(entry)));
    chmodSync(place, (entry.externalFileAttributes >>> 16) & 0o777);
  }
}
