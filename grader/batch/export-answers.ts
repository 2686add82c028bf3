import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Limits } from '../core/limits';
import { notWritable } from '../files/check-output';
import { safeName } from '../files/safe-name';
import { openSubmission, type SubmissionSource } from '../intake/open';
import { handedOut } from './find-similar';

/** The folder of what was handed out, as JPlag's option `-bc` wants it. */
const BASE = 'BaseCode';

/**
 * Writes the answers of a class into a folder for each submission, with the stubs beside them, for JPlag and Dolos.
 *
 * @returns the number of submissions with an answer
 * @throws Error in one line if the folder is not empty, or cannot be written
 */
export async function exportAnswers(
  folder: string,
  sources: readonly SubmissionSource[],
  { root, exercises, limits }: { root: string; exercises: readonly string[]; limits: Limits },
): Promise<number> {
  let count = 0;
  try {
    mkdirSync(folder, { recursive: true });
    if (readdirSync(folder).length > 0) throw new Error(`${folder} is not empty. Give a new folder.`);
    write(path.join(folder, BASE), handedOut(root, exercises));
    for (const source of sources) {
      const { id, files } = await openSubmission(source, exercises, limits);
      const texts = Object.entries(files).flatMap(([name, file]) => ('text' in file ? [[name, file.text]] : []));
      if (texts.length === 0) continue;
      const name = safeName(id);
      write(
        path.join(folder, name.toLowerCase() === BASE.toLowerCase() ? `_${name}` : name),
        Object.fromEntries(texts),
      );
      count += 1;
    }
  } catch (error) {
    throw notWritable(folder, error);
  }
  return count;
}

function write(folder: string, texts: Readonly<Record<string, string>>): void {
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of Object.entries(texts)) writeFileSync(path.join(folder, name), text);
}
