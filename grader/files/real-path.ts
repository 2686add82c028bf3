import { realpathSync } from 'node:fs';
import path from 'node:path';

/** Where a path leads, through links and in the case of the disk; what is not there yet is called as it was given. */
export function realPathOf(place: string): string {
  try {
    return realpathSync.native(place);
  } catch {
    const folder = path.dirname(place);
    return folder === place ? place : path.join(realPathOf(folder), path.basename(place));
  }
}
