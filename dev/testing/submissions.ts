import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll } from '@jest/globals';
import type { ExerciseResult, SubmissionResult } from '../../grader/core/result';
import { ROOT } from './root';

/** Files of a submission by name; `null` leaves the file out. What is not named is the reference solution. */
export type Files = Record<string, string | Buffer | null>;

const made: string[] = [];

// At the top: Jest takes no hooks inside of tests, where folders may be made.
afterAll(() => {
  for (const folder of made) rmSync(folder, { recursive: true, force: true });
});

/** Makes an empty folder, which is removed when the tests of the file are over. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'gradkata-'));
  made.push(folder);
  return folder;
}

/** Lays a submission out on disk and returns its folder. */
export function layOut(folder: string, id: string, files: Files): string {
  const submission = path.join(folder, id);
  mkdirSync(submission, { recursive: true });
  cpSync(path.join(ROOT, 'solutions'), path.join(submission, 'exercises'), { recursive: true });
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

/** The reference solution of an exercise with some text replaced; fails when the text is not there. */
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
