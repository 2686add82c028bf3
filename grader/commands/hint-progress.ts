import { mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { writeAtomically } from '../files/write-atomically';

/** The file of the levels shown so far, in the project's folder: `{ "04-value": { "mul": 2 } }`. */
export const PROGRESS_FILE = '.gradkata/hints.json';

/** The level of the last hint; 0 if none was given. */
export function lastLevel(root: string, exercise: string, part: string): number {
  const last = asObject(readProgress(root)[exercise])[part];
  return Number.isInteger(last) && (last as number) > 0 ? (last as number) : 0;
}

/**
 * Stores the level that was shown. Other levels in the file are kept; an unreadable file is replaced.
 *
 * @returns false if it could not be stored: the hint is shown all the same
 */
export function noteLevel(root: string, exercise: string, part: string, level: number): boolean {
  const memory = readProgress(root);
  const noted = { ...memory, [exercise]: { ...asObject(memory[exercise]), [part]: level } };
  const file = path.join(root, PROGRESS_FILE);
  try {
    mkdirSync(path.dirname(file), { recursive: true });
    writeAtomically(file, `${JSON.stringify(noted, null, 2)}\n`);
    return true;
  } catch {
    return false;
  }
}

/** The stored levels; empty if the file is missing or unreadable. */
function readProgress(root: string): Record<string, unknown> {
  try {
    return asObject(JSON.parse(readFileSync(path.join(root, PROGRESS_FILE), 'utf8')));
  } catch {
    return {};
  }
}

function asObject(found: unknown): Record<string, unknown> {
  return typeof found === 'object' && found !== null && !Array.isArray(found) ? (found as Record<string, unknown>) : {};
}
