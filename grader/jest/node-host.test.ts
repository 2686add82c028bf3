import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { runInThisContext } from 'node:vm';
import { expect, test } from '@jest/globals';
import { outside } from '../../dev/testing/outside';
import { temporaryFolder } from '../../dev/testing/submissions';

const { nodeHost } = outside<typeof import('./node-host')>('grader/jest/node-host');

const root = temporaryFolder();
mkdirSync(path.join(root, 'engine', 'folder.ts'), { recursive: true });
writeFileSync(path.join(root, 'engine', 'value.ts'), 'export {};');
mkdirSync(path.join(root, 'test', 'mistakes'), { recursive: true });
writeFileSync(path.join(root, 'test', 'mistakes', '01-gradf.json'), '{ "sign": {} }');
const newHost = () => nodeHost(root, () => ({ name: '', children: [] }));
const host = newHost();

test('the host reads engine modules of the project, and has no text for a missing one', () => {
  expect(host.engineText('engine/value.ts')).toBe('export {};');
  expect(host.engineText('engine/nowhere.ts')).toBeUndefined();
});

test('an engine module that cannot be read is an error, and not a missing module', () => {
  expect(() => host.engineText('engine/folder.ts')).toThrow('EISDIR');
});

test('the host reads the recorded mistakes of an exercise, which has none without a file', () => {
  expect(host.mistakes('01-gradf')).toEqual({ sign: {} });
  expect(host.mistakes('02-other')).toEqual({});
});

test('the host frees memory by the gc of Node, and has no such call where Node has none', () => {
  // The host was loaded outside of Jest's realm.
  const node = runInThisContext('globalThis') as { gc: unknown };
  const { gc } = node;
  let calls = 0;
  try {
    node.gc = undefined;
    expect(newHost().collectGarbage).toBeUndefined();
    node.gc = () => calls++;
    newHost().collectGarbage?.();
  } finally {
    node.gc = gc;
  }
  expect(calls).toBe(1);
});
