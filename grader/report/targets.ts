import { existsSync, mkdirSync, statSync } from 'node:fs';
import { checkOutputFile, makeFolderOf, notWritable } from '../files/check-output';
import { writeAtomically } from '../files/write-atomically';
import { checkCollisions } from './check-collisions';
import { formatNamed } from './formats/index';
import type { Format, Results, RunInfo, Target } from './formats/shared/format';
import { documentPath, writeEach } from './formats/shared/write-each';

/**
 * Reads `--format csv --out grades.csv --format json --out results.json`: the first format goes with the first place.
 * Makes the folders of these places.
 *
 * @param ids the ids of the graded submissions
 * @throws Error in one line if formats and places do not match, or a place is not writable
 */
export function readTargets(names: readonly string[], places: readonly string[], ids: readonly string[]): Target[] {
  const formats = (names.length > 0 ? names : ['json']).map(formatNamed);
  if (places.length > formats.length || (formats.length > 1 && places.length < formats.length)) {
    const counts = `${counted(formats.length, 'format')}, but ${counted(places.length, 'place')} to write to.`;
    const asJson = names.length === 0 ? ' Without --format there is one: json.' : '';
    throw new Error(`${counts}${asJson} Give an --out for each --format.`);
  }
  const targets = formats.map((format, index) => targetOf(format, places[index]));
  checkCollisions(targets, ids);
  for (const { format, out, isArchive } of targets) {
    if (format.of === 'submission' && ids.length > 1 && !isArchive) checkFolder(out);
    else if (out !== undefined) {
      makeFolderOf(out);
      checkOutputFile(out);
    }
  }
  return targets;
}

function targetOf(format: Format, out: string | undefined): Target {
  const isArchive = format.of === 'submission' && format.hasPages && out !== undefined && /\.zip$/i.test(out);
  return { format, out, ...(isArchive && { isArchive }) };
}

/**
 * Writes the results so far, but for archives: see `writeArchive`. Other processes read either the old document or the
 * new one, never a half.
 *
 * @param count the number of graded submissions
 * @param saved ids whose documents in a folder are final and are not written again, see `writeEach`
 * @throws Error in one line if a file cannot be written
 */
export function writeTarget(
  { format, out, isArchive }: Target,
  results: Results,
  run: RunInfo,
  count: number,
  saved?: Set<string>,
): void {
  if (isArchive) return;
  if (format.of === 'class') write(out, format.render(results, run), format.encoding?.(run));
  else if (count > 1) writeEach(format, out ?? '', results, run, saved);
  else for (const result of results) write(out, [format.render(result, run)]);
}

/** Selects the submissions that have no document yet. */
export function withoutDocument({ format, out = '', isArchive }: Target, ids: readonly string[]): string[] {
  if (isArchive) return [];
  const isFolder = format.of === 'submission' && ids.length > 1;
  return ids.filter((id) => !existsSync(isFolder ? documentPath(format, out, id) : out));
}

function write(out: string | undefined, pieces: Iterable<string>, encoding?: BufferEncoding): void {
  if (out !== undefined) writeAtomically(out, pieces, true, encoding);
  else for (const piece of pieces) process.stdout.write(piece, encoding);
}

function checkFolder(out: string | undefined): void {
  if (out === undefined)
    throw new Error('This format has a document for each submission. Give --out a folder for them.');
  try {
    const found = statSync(out, { throwIfNoEntry: false });
    if (!found) mkdirSync(out, { recursive: true });
    else if (!found.isDirectory())
      throw new Error(`${out} is a file. This format has a document for each submission: give --out a folder.`);
  } catch (error) {
    throw notWritable(out, error);
  }
}

function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`;
}
