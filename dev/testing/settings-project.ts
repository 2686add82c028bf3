import { copyFileSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from './root';
import { temporaryFolder } from './submissions';

/** Exercises of the project that `projectWith` makes. */
export const IDS = ['01-gradf', '02-slopes', '03-value'];

const folder = temporaryFolder();

/**
 * Makes the parts of a project that reading its settings needs: suites, a folder `hidden`, a folder `empty`.
 *
 * @param settings content of `gradkata.config.json`, undefined for no such file
 * @param hidden names of files in the folder `hidden`
 * @returns its folder
 */
export function projectWith(settings?: string | object, hidden: string[] = []): string {
  const root = mkdtempSync(path.join(folder, 'project-'));
  for (const inner of ['test', 'hidden', 'empty']) mkdirSync(path.join(root, inner));
  for (const id of IDS) writeFileSync(path.join(root, 'test', `${id}.test.ts`), '');
  for (const name of hidden) writeFileSync(path.join(root, 'hidden', name), '');
  copyFileSync(path.join(ROOT, 'gradkata.schema.json'), path.join(root, 'gradkata.schema.json'));
  const text = typeof settings === 'string' ? settings : JSON.stringify(settings);
  if (text !== undefined) writeFileSync(path.join(root, 'gradkata.config.json'), text);
  return root;
}
