import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll } from '@jest/globals';
import type { ExerciseResult, SubmissionResult } from '../../grader/core/result';
import { copyTree } from './copy-tree';
import { ROOT } from './root';

/** Files of a submission by name. `null` leaves a file out. Files that are not named are reference solutions. */
export type Files = Record<string, string | Buffer | null>;

const made: string[] = [];

// At the top of the file, because tests make folders, and Jest allows no hooks in tests.
afterAll(async () => {
  await Promise.all(made.map((folder) => rm(folder, { recursive: true, force: true })));
});

/** Makes an empty folder, which is removed after the tests of the file. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'gradkata-'));
  made.push(folder);
  return folder;
}

/**
 * Writes a submission to the disk.
 *
 * @returns its folder
 */
export function layOut(folder: string, id: string, files: Files): string {
  const submission = path.join(folder, id);
  mkdirSync(submission, { recursive: true });
  copyTree(path.join(ROOT, 'solutions'), path.join(submission, 'exercises'));
  for (const [name, text] of Object.entries(files)) {
    const file = path.join(submission, 'exercises', name);
    if (text === null) rmSync(file);
    else {
      mkdirSync(path.dirname(file), { recursive: true });
      writeFileSync(file, text);
    }
  }
  return submission;
}

/**
 * The reference solution of an exercise with some text replaced.
 *
 * @throws Error if it does not contain that text
 */
export function solutionWith(file: string, replacements: Record<string, string>): string {
  let text = readFileSync(path.join(ROOT, 'solutions', file), 'utf8');
  for (const [before, after] of Object.entries(replacements)) {
    if (!text.includes(before)) throw new Error(`solutions/${file} does not hold "${before}"`);
    text = text.replace(before, after);
  }
  return text;
}

/** One exercise of a result. */
export function exerciseOf(result: SubmissionResult | undefined, id: string): ExerciseResult {
  const exercise = result?.exercises.find((other) => other.id === id);
  if (!exercise) throw new Error(`There is no result for ${id}`);
  return exercise;
}
