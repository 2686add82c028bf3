import path from 'node:path';
import { realPathOf } from '../files/real-path';
import { safeNameKey } from '../files/safe-name';
import type { Target } from './formats/shared/format';
import { documentPath } from './formats/shared/write-each';

/**
 * Lets no document take the place of another, or of what the grader keeps beside one. Where one system takes two names for the
 * same, as Windows does with `A.csv` and `a.csv`, all do.
 *
 * @param ids of the submissions under grading
 * @throws Error in one line when there are two results for one place
 */
export function checkCollisions(targets: readonly Target[], ids: readonly string[]): void {
  const taken = new Map<string, OutputPath>();
  const places = targets.flatMap(({ format, out }) => (out === undefined ? [] : outputPathsOf(format, out, ids)));
  for (const place of places) {
    const key = keyOf(place.where);
    const isShared = place.isFolder && taken.get(key)?.isFolder;
    // Several formats may have their documents in one folder, under different endings.
    if (taken.has(key) && !isShared)
      throw new Error(`Two results would be written to ${place.where}. Give each --format an --out of its own.`);
    taken.set(key, place);
  }
  for (const own of targets.flatMap(({ out }) => (out === undefined ? [] : besides(out)))) {
    const where = taken.get(keyOf(own))?.where;
    if (where !== undefined)
      throw new Error(`${where} is the name of a file that the grader keeps beside other results. Give another --out.`);
  }
}

interface OutputPath {
  where: string;
  isFolder: boolean;
}

/** The document about all, or about the only one; else the folder, and in it the document about each. */
function outputPathsOf(format: Target['format'], out: string, ids: readonly string[]): OutputPath[] {
  if (format.of === 'class' || ids.length === 1) return [{ where: out, isFolder: false }];
  return [
    { where: out, isFolder: true },
    ...ids.map((id) => ({ where: documentPath(format, out, id), isFolder: false })),
  ];
}

/** See `Journal`, `Lock` and `writeAtomically`. */
function besides(out: string): string[] {
  return [`${out}.journal`, `${out}.lock`, path.join(path.dirname(out), `.${path.basename(out)}.tmp`)];
}

function keyOf(where: string): string {
  return realPathOf(where).split(path.sep).map(safeNameKey).join('/');
}
