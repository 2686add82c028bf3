import path from 'node:path';
import { realPathOf } from '../files/real-path';
import { safeNameKey } from '../files/safe-name';
import type { Target } from './formats/shared/format';
import { documentPath } from './formats/shared/write-each';

/**
 * Checks that no document replaces another, or a file that the grader keeps beside one. Names that are equal on any
 * system count as equal on all: Windows does not distinguish `A.csv` and `a.csv`.
 *
 * @param ids the ids of the graded submissions
 * @throws Error in one line if two documents have the same place
 */
export function checkCollisions(targets: readonly Target[], ids: readonly string[]): void {
  const taken = new Map<string, OutputPath>();
  const outputs = targets.flatMap((target) => outputPathsOf(target, ids));
  for (const output of outputs) {
    const key = comparableName(output.where);
    // Formats may share a folder, because their documents have different extensions.
    const isShared = output.isFolder && taken.get(key)?.isFolder;
    if (taken.has(key) && !isShared)
      throw new Error(`Two results would be written to ${output.where}. Give each --format an --out of its own.`);
    taken.set(key, output);
  }
  for (const companion of targets.flatMap(({ out }) => (out === undefined ? [] : companionFiles(out)))) {
    const where = taken.get(comparableName(companion))?.where;
    if (where !== undefined)
      throw new Error(`${where} is the name of a file that the grader keeps beside other results. Give another --out.`);
  }
}

interface OutputPath {
  where: string;
  isFolder: boolean;
}

/** The paths that a target writes: one document, or a folder with a document for each submission. */
function outputPathsOf({ format, out, isArchive }: Target, ids: readonly string[]): OutputPath[] {
  if (out === undefined) return [];
  if (format.of === 'class' || ids.length === 1 || isArchive) return [{ where: out, isFolder: false }];
  return [
    { where: out, isFolder: true },
    ...ids.map((id) => ({ where: documentPath(format, out, id), isFolder: false })),
  ];
}

/** The files that `Journal` and `Lock` make beside a document. */
function companionFiles(out: string): string[] {
  return [`${out}.journal`, `${out}.lock`];
}

function comparableName(where: string): string {
  return realPathOf(where).split(path.sep).map(safeNameKey).join('/');
}
