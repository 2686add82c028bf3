import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { LIMITS } from '../../grader/core/limits';
import { findSubmissions } from '../../grader/intake/find';
import { openSubmission } from '../../grader/intake/open';
import { makeZip } from './make-zip';

const FILE = '01-gradf.ts';

/**
 * Writes files to a folder. If a name ends with `.zip`, its text becomes an exercise in an archive.
 *
 * @returns the folder
 */
export function layOutFiles(where: string, files: Record<string, string>): string {
  for (const [name, text] of Object.entries(files)) {
    const file = path.join(where, ...name.split('/'));
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, name.endsWith('.zip') ? makeZip([{ name: FILE, data: text }]) : text);
  }
  return where;
}

/** The text of exercise 01 in each submission at these paths, by id, or the reason why there is none. */
export async function textsOf(paths: readonly string[]): Promise<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const one of findSubmissions(paths).sources) {
    const { files, fault } = await openSubmission(one, ['01-gradf'], LIMITS);
    const file = files[FILE] ?? { fault: fault ?? '' };
    found[one.id] = 'text' in file ? file.text : file.fault;
  }
  return found;
}
