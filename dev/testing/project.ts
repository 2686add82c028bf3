import { cpSync, symlinkSync } from 'node:fs';
import path from 'node:path';

/** What a learner has after cloning, but for `node_modules`, which is linked. */
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

/** What goes into the packages beside these. */
const BESIDE = ['package-lock.json', 'LICENSE', '.editorconfig', '.gitattributes', '.gitignore', '.vscode'];

/** Copies the project into a folder, where its `exercises/` may be changed. */
export function copyProject(root: string, folder: string): void {
  const filter = (from: string) => path.basename(from) !== 'node_modules';
  for (const part of [...PARTS, ...BESIDE])
    cpSync(path.join(root, part), path.join(folder, part), { recursive: true, filter });
  linkPackages(root, folder);
}

/** Lets the packages of the project be found from a folder. */
export function linkPackages(root: string, folder: string): void {
  symlinkSync(path.join(root, 'node_modules'), path.join(folder, 'node_modules'), 'junction');
}

/** Puts the reference solutions of a copy in place of its stubs. */
export function solveProject(folder: string): void {
  cpSync(path.join(folder, 'solutions'), path.join(folder, 'exercises'), { recursive: true });
}
