import { symlinkSync } from 'node:fs';
import path from 'node:path';
import { copyTree } from './copy-tree';

/** What a clone has that commands need. `node_modules` is linked instead. */
const PARTS = [
  'engine',
  'exercises',
  'solutions',
  'test',
  'grader',
  'dev',
  'page',
  'queue',
  'jest.config.js',
  'package.json',
  'tsconfig.json',
  'gradkata.schema.json',
];

/** What packages have in addition. */
const BESIDE = ['package-lock.json', 'LICENSE', '.editorconfig', '.gitattributes', '.gitignore', '.vscode'];

/** What only commands of maintainers read: three quarters of the files. */
const OF_MAINTAINERS = /^(?:dev|page|queue)$|^test[\\/](?:styles|mistakes[\\/][^.]+)$|^grader[\\/].*\.test\.ts$/;

/**
 * Copies the project into a folder, whose `exercises/` may be changed.
 *
 * @param isWhole whether commands of maintainers are to work there
 */
export function copyProject(root: string, folder: string, isWhole = true): void {
  const filter = (from: string) =>
    path.basename(from) !== 'node_modules' && (isWhole || !OF_MAINTAINERS.test(path.relative(root, from)));
  for (const part of [...PARTS, ...BESIDE]) copyTree(path.join(root, part), path.join(folder, part), filter);
  linkPackages(root, folder);
}

/** Links the installed packages of the project into a folder. */
export function linkPackages(root: string, folder: string): void {
  symlinkSync(path.join(root, 'node_modules'), path.join(folder, 'node_modules'), 'junction');
}
