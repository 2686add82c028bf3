import { cpSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from './command';
import { temporaryFolder } from './submissions';

/** What a learner has after cloning, but for `node_modules`, which is linked. */
const PARTS = ['engine', 'exercises', 'solutions', 'test', 'grader', 'jest.config.js', 'package.json', 'tsconfig.json'];

/** Makes a copy of the project whose `exercises/` a test may change. @returns its folder */
export function checkout(): string {
  const folder = temporaryFolder();
  for (const part of PARTS) cpSync(path.join(ROOT, part), path.join(folder, part), { recursive: true });
  symlinkSync(path.join(ROOT, 'node_modules'), path.join(folder, 'node_modules'), 'junction');
  return folder;
}

/** Puts the reference solutions in place of the stubs. */
export function solve(folder: string): void {
  cpSync(path.join(ROOT, 'solutions'), path.join(folder, 'exercises'), { recursive: true });
}

export function writeExercise(folder: string, file: string, text: string): void {
  writeFileSync(path.join(folder, 'exercises', file), text);
}
