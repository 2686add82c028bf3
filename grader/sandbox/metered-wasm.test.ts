import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@jest/globals';
import { temporaryFolder } from '../../dev/testing/submissions';
import { meteredWasm } from './metered-wasm';

const SMALLEST_MODULE = Uint8Array.from([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0]);

test('the metered code is kept, and taken by the next process', () => {
  const folder = temporaryFolder();
  const made = meteredWasm(folder);
  const [name = ''] = readdirSync(folder);
  const kept = readFileSync(path.join(folder, name));
  expect(kept.subarray(32).equals(made)).toBe(true);
  const hash = createHash('sha256').update(SMALLEST_MODULE).digest();
  writeFileSync(path.join(folder, name), Buffer.concat([hash, SMALLEST_MODULE]));
  expect(meteredWasm(folder)).toEqual(SMALLEST_MODULE);
});

test('a kept file that is damaged is made anew', () => {
  const folder = temporaryFolder();
  const made = meteredWasm(folder);
  const [name = ''] = readdirSync(folder);
  const file = path.join(folder, name);
  const whole = readFileSync(file);
  writeFileSync(file, whole.subarray(0, 1_000));
  expect(Buffer.from(meteredWasm(folder)).equals(made)).toBe(true);
  expect(readFileSync(file).equals(whole)).toBe(true);
});

test('what another version kept is removed', () => {
  const folder = temporaryFolder();
  writeFileSync(path.join(folder, 'metered-0123.wasm'), SMALLEST_MODULE);
  meteredWasm(folder);
  expect(readdirSync(folder)).toEqual([expect.not.stringContaining('0123')]);
});

test('a folder that cannot be written to costs nothing', () => {
  const file = path.join(temporaryFolder(), 'file');
  writeFileSync(file, '');
  expect(meteredWasm(file).length).toBeGreaterThan(100_000);
});
