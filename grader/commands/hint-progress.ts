import { mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { ExerciseResult } from '../core/result';
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
  return write(root, { ...memory, [exercise]: { ...asObject(memory[exercise]), [part]: level } });
}

/** Forgets the levels of parts whose tests all pass by now: a later mistake there begins with its first hint. */
export function forgetMastered(
  root: string,
  exercises: readonly Pick<ExerciseResult, 'id' | 'status' | 'tests'>[],
): void {
  const memory = readProgress(root);
  const left = Object.entries(memory).map(([id, levels]) => {
    const exercise = exercises.find((one) => one.id === id);
    const isLeft = ([part]: [string, unknown]) => !exercise || !isMastered(exercise, part);
    return [id, Object.fromEntries(Object.entries(asObject(levels)).filter(isLeft))];
  });
  const kept = Object.fromEntries(left);
  if (JSON.stringify(kept) !== JSON.stringify(memory)) write(root, kept);
}

/** A part without tests of its own stands for the whole exercise. */
function isMastered({ status, tests }: Pick<ExerciseResult, 'status' | 'tests'>, part: string): boolean {
  const own = tests.filter((test) => test.part === part);
  return own.length > 0 ? own.every((test) => test.status === 'pass') : status === 'pass';
}

function write(root: string, memory: Record<string, unknown>): boolean {
  const file = path.join(root, PROGRESS_FILE);
  try {
    mkdirSync(path.dirname(file), { recursive: true });
    writeAtomically(file, `${JSON.stringify(memory, null, 2)}\n`);
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
