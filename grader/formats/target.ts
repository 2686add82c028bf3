import { mkdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { writeAtomically } from '../result/write';
import { fileNameOf } from '../submission/file-name';
import { type Format, isUngraded, type Results, type Run } from './format';
import { formatNamed } from './formats';

/** Where results go, and in which form. */
export interface Target {
  format: Format;
  /** A file; for several submissions in a format of one submission each, a folder. Undefined for the standard output. */
  out: string | undefined;
  /** Ids whose documents in the folder are final already: of thousands, few change from one save to the next. */
  saved: Set<string>;
}

/**
 * Reads `--format csv --out grades.csv --format json --out results.json`: the first name goes with the first place.
 *
 * @param count submissions under grading
 * @throws Error in one line when names and places do not go together
 */
export function readTargets(names: readonly string[], places: readonly string[], count: number): Target[] {
  const formats = (names.length > 0 ? names : ['json']).map(formatNamed);
  if (places.length > formats.length || (formats.length > 1 && places.length < formats.length)) {
    throw new Error(
      `${formats.length} formats, but ${places.length} places to write to. Give an --out for each --format.`,
    );
  }
  const targets = formats.map((format, index) => ({ format, out: places[index], saved: new Set<string>() }));
  for (const { format, out } of targets) {
    if (format.of === 'submission' && count > 1) checkFolder(out);
  }
  return targets;
}

/**
 * Writes the results as they are now; whoever reads meanwhile finds the old document or the new one.
 *
 * @param count submissions under grading
 * @param onlyNew leaves documents alone that a save has written before, of submissions that were graded then
 * @throws Error in one line
 */
export function writeTarget(
  { format, out, saved }: Target,
  results: Results,
  run: Run,
  count: number,
  onlyNew = false,
): void {
  if (format.of === 'class') write(out, format.render(results, run));
  else if (count <= 1) for (const result of results) write(out, [format.render(result, run)]);
  else {
    for (const result of results) {
      if (onlyNew && saved.has(result.id)) continue;
      const file = path.join(out ?? '', `${fileNameOf(result.id)}.${format.extension}`);
      // Thousands of waits for the disk would take longer than grading.
      writeAtomically(file, format.render(result, run), false);
      if (!isUngraded(result)) saved.add(result.id);
    }
  }
}

function write(out: string | undefined, pieces: Iterable<string>): void {
  if (out !== undefined) writeAtomically(out, pieces);
  else for (const piece of pieces) process.stdout.write(piece);
}

function checkFolder(out: string | undefined): void {
  if (out === undefined)
    throw new Error('This format has a document for each submission. Give --out a folder for them.');
  if (statSync(out, { throwIfNoEntry: false })?.isFile())
    throw new Error(`${out} is a file. This format has a document for each submission: give --out a folder.`);
  mkdirSync(out, { recursive: true });
}
