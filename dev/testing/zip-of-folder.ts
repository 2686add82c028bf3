import { readFileSync } from 'node:fs';
import path from 'node:path';
import { filesUnder } from '../pack/file';
import { makeZip } from './make-zip';

/** Puts all files of a folder into a zip. */
export function zipOfFolder(folder: string): Buffer {
  const parent = path.dirname(folder);
  const base = path.basename(folder);
  const files = filesUnder(parent, base).map((name) => ({
    name: name.slice(base.length + 1),
    data: readFileSync(path.join(parent, name)),
  }));
  return makeZip(files);
}
