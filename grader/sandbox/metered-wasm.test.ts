import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@jest/globals';
import { temporaryFolder } from '../../dev/testing/submissions';
import { meteredWasm } from './metered-wasm';

const SMALLEST_MODULE = Uint8Array.from([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0]);

test('the metered code is kept, and taken by the next process', async () => {
  const folder = temporaryFolder();
  const made = await meteredWasm(folder);
  const [kept = ''] = readdirSync(folder);
  expect(readFileSync(path.join(folder, kept)).equals(made)).toBe(true);
  writeFileSync(path.join(folder, kept), SMALLEST_MODULE);
  expect(await meteredWasm(folder)).toEqual(SMALLEST_MODULE);
});

test('what another version kept is removed', async () => {
  const folder = temporaryFolder();
  writeFileSync(path.join(folder, 'metered-0123.wasm'), SMALLEST_MODULE);
  await meteredWasm(folder);
  expect(readdirSync(folder)).toEqual([expect.not.stringContaining('0123')]);
});

test('a folder that cannot be written to costs nothing', async () => {
  const file = path.join(temporaryFolder(), 'file');
  writeFileSync(file, '');
  expect((await meteredWasm(file)).length).toBeGreaterThan(100_000);
});
