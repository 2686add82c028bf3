import { realpathSync } from 'node:fs';
import path from 'node:path';

/** Resolves links and the case of names on disk. Parts of the path that do not exist yet are kept as given. */
export function realPathOf(place: string): string {
  try {
    return realpathSync.native(place);
  } catch {
    const folder = path.dirname(place);
    return folder === place ? place : path.join(realPathOf(folder), path.basename(place));
  }
}
