import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@jest/globals';
import { outside } from '../../dev/testing/outside';
import { temporaryFolder } from '../../dev/testing/submissions';

const { nodeHost } = outside<typeof import('./node-host')>('grader/jest/node-host');

const root = temporaryFolder();
mkdirSync(path.join(root, 'engine', 'folder.ts'), { recursive: true });
writeFileSync(path.join(root, 'engine', 'value.ts'), 'export {};');
const host = nodeHost(root, () => ({ name: '', children: [] }));

test('the host reads engine modules of the project, and has no text for a missing one', () => {
  expect(host.engineText('engine/value.ts')).toBe('export {};');
  expect(host.engineText('engine/nowhere.ts')).toBeUndefined();
});

test('an engine module that cannot be read is an error, and not a missing module', () => {
  expect(() => host.engineText('engine/folder.ts')).toThrow('EISDIR');
});
