import { mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { LEVELS } from '../advice/hints';
import { writeAtomically } from '../files/write-atomically';

/** Where the levels are noted, from the project's folder: `{ "04-value": { "mul": 2 } }`. */
export const MEMORY = '.gradkata/hints.json';

/** The level of the next hint, from 1: one more than the last time, and the last level again and again. */
export function nextLevel(root: string, exercise: string, part: string): number {
  const last = asObject(readMemory(root)[exercise])[part];
  const isLevel = Number.isInteger(last) && (last as number) > 0;
  return isLevel ? Math.min((last as number) + 1, LEVELS) : 1;
}

/**
 * Notes which level was shown. What else the file holds stays; a file that cannot be read is written anew.
 *
 * @returns false when it could not be noted: a hint is worth showing all the same
 */
export function noteLevel(root: string, exercise: string, part: string, level: number): boolean {
  const memory = readMemory(root);
  const noted = { ...memory, [exercise]: { ...asObject(memory[exercise]), [part]: level } };
  const file = path.join(root, MEMORY);
  try {
    mkdirSync(path.dirname(file), { recursive: true });
    writeAtomically(file, `${JSON.stringify(noted, null, 2)}\n`);
    return true;
  } catch {
    return false;
  }
}

/** What is noted; nothing when there is no file, or none that can be read. */
function readMemory(root: string): Record<string, unknown> {
  try {
    return asObject(JSON.parse(readFileSync(path.join(root, MEMORY), 'utf8')));
  } catch {
    return {};
  }
}

function asObject(found: unknown): Record<string, unknown> {
  return typeof found === 'object' && found !== null && !Array.isArray(found) ? (found as Record<string, unknown>) : {};
}
