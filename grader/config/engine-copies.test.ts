import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@jest/globals';
import { temporaryFolder } from '../../dev/testing/submissions';
import { ENGINE_COPIES, engineWarning, findChangedEngineFiles } from './engine-copies';

/** A project with these files in `engine/` and these copies. */
function project(engine: Record<string, string>, copies: Record<string, string>): string {
  const root = temporaryFolder();
  for (const [folder, files] of [
    ['engine', engine],
    [ENGINE_COPIES, copies],
  ] as const) {
    mkdirSync(path.join(root, folder), { recursive: true });
    for (const [name, text] of Object.entries(files)) writeFileSync(path.join(root, folder, name), text);
  }
  return root;
}

test('files of engine/ that differ from their copies or are missing are found, files of one’s own are not', () => {
  const root = project({ 'f.ts': 'mine', 'own.ts': '', 'same.ts': 'x' }, { 'f.ts': 'f', 'g.ts': 'g', 'same.ts': 'x' });
  expect(findChangedEngineFiles(root)).toEqual([
    { file: 'engine/f.ts', isMissing: false },
    { file: 'engine/g.ts', isMissing: true },
  ]);
});

test('other line ends are no change of the engine', () => {
  expect(findChangedEngineFiles(project({ 'f.ts': 'a\r\nb\r\n' }, { 'f.ts': 'a\nb\n' }))).toEqual([]);
});

test('a project without copies of the engine has no changed files', () => {
  expect(findChangedEngineFiles(temporaryFolder())).toEqual([]);
});

test('the warning names the files and the command that puts them back', () => {
  const warning = engineWarning([
    { file: 'engine/f.ts', isMissing: false },
    { file: 'engine/g.ts', isMissing: true },
  ]);
  expect(warning).toMatch(/^engine\/f\.ts was changed, and engine\/g\.ts is missing\. .*: npm run reset -- engine$/);
  expect(engineWarning([{ file: 'engine/g.ts', isMissing: true }])).toBe(
    'engine/g.ts is missing. Put it back: npm run reset -- engine',
  );
  expect(engineWarning([])).toBeUndefined();
});
