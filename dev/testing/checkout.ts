import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { copyProject, solveProject } from './project';
import { ROOT } from './root';
import { temporaryFolder } from './submissions';

/**
 * Makes a copy of the project, whose `exercises/` a test may change.
 *
 * @returns its folder
 */
export function checkout(): string {
  const folder = temporaryFolder();
  copyProject(ROOT, folder);
  return folder;
}

/** Replaces the stubs by the reference solutions. */
export const solve = solveProject;

export function writeExercise(folder: string, file: string, text: string): void {
  writeFileSync(path.join(folder, 'exercises', file), text);
}
