import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { copyProject, solveProject } from './project';
import { ROOT } from './root';
import { temporaryFolder } from './submissions';

/**
 * Makes a copy of the project, whose `exercises/` a test may change, for the commands of learners and courses.
 *
 * @returns its folder
 */
export function checkout(): string {
  return copied(false);
}

/** Makes a copy of the whole project, for the commands of maintainers. */
export function wholeCheckout(): string {
  return copied(true);
}

function copied(isWhole: boolean): string {
  const folder = temporaryFolder();
  copyProject(ROOT, folder, isWhole);
  return folder;
}

/** Replaces the stubs by the reference solutions. */
export const solve = solveProject;

export function writeExercise(folder: string, file: string, text: string): void {
  writeFileSync(path.join(folder, 'exercises', file), text);
}
