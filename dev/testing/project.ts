import { cpSync, symlinkSync } from 'node:fs';
import path from 'node:path';

/** What a clone has that commands need. `node_modules` is linked instead. */
const PARTS = [
  'engine',
  'exercises',
  'solutions',
  'test',
  'grader',
  'dev',
  'jest.config.js',
  'package.json',
  'tsconfig.json',
  'gradkata.schema.json',
];

/** What packages have in addition. */
const BESIDE = ['package-lock.json', 'LICENSE', '.editorconfig', '.gitattributes', '.gitignore', '.vscode'];

/** Copies the project into a folder, whose `exercises/` may be changed. */
export function copyProject(root: string, folder: string): void {
  const filter = (from: string) => path.basename(from) !== 'node_modules';
  for (const part of [...PARTS, ...BESIDE])
    cpSync(path.join(root, part), path.join(folder, part), { recursive: true, filter });
  linkPackages(root, folder);
}

/** Links the installed packages of the project into a folder. */
export function linkPackages(root: string, folder: string): void {
  symlinkSync(path.join(root, 'node_modules'), path.join(folder, 'node_modules'), 'junction');
}

/** Replaces the stubs of a copy by its reference solutions. */
export function solveProject(folder: string): void {
  cpSync(path.join(folder, 'solutions'), path.join(folder, 'exercises'), { recursive: true });
}
