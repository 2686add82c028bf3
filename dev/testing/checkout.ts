import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { readSettings } from '../../grader/config/settings';
import { copyTree } from './copy-tree';
import { copyProject } from './project';
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

/**
 * Puts the reference solutions of the exercises that count in their places, and the stubs of the others. To grade
 * solutions of all chapters takes twice the time.
 */
export function solve(folder: string): void {
  const { all, exercises } = readSettings(ROOT);
  for (const id of all) {
    const from = path.join(ROOT, exercises.includes(id) ? 'solutions' : 'exercises', `${id}.ts`);
    copyTree(from, path.join(folder, 'exercises', `${id}.ts`));
  }
}

/** Replaces all stubs by the reference solutions. */
export function solveAll(folder: string): void {
  copyTree(path.join(folder, 'solutions'), path.join(folder, 'exercises'));
}

export function writeExercise(folder: string, file: string, text: string): void {
  writeFileSync(path.join(folder, 'exercises', file), text);
}
