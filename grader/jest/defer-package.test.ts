import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { runInThisContext } from 'node:vm';
import { expect, test } from '@jest/globals';
import { outside } from '../../dev/testing/outside';
import { temporaryFolder } from '../../dev/testing/submissions';

const { deferPackage } = outside<typeof import('./defer-package')>('grader/jest/defer-package');
// Jest has a `createRequire` of its own.
const { getBuiltinModule } = runInThisContext('process') as NodeJS.Process;
const { createRequire } = getBuiltinModule('node:module');

/** Loads packages of a folder whose only one is `pack`, and tells when that is loaded. */
function packageOnDisk() {
  const folder = temporaryFolder();
  const file = path.join(folder, 'node_modules', 'pack', 'index.js');
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, "exports.ending = 'own'; exports.rest = 'rest';");
  const load = createRequire(path.join(folder, 'x.js'));
  return { load, isLoaded: () => load.cache[file]?.exports.ending === 'own' };
}

test('a package is loaded as soon as more of it is used than what is known', () => {
  const { load, isLoaded } = packageOnDisk();
  deferPackage(load, 'pack', () => ({ ending: 'known' }));
  const exports = load('pack') as Record<string, unknown>;
  expect([exports.ending, isLoaded()]).toEqual(['known', false]);
  expect([exports.rest, isLoaded()]).toEqual(['rest', true]);
  expect(load('pack').ending).toBe('own');
});

test('what is known of a package may load the rest, and a package that is loaded already stays', () => {
  const { load } = packageOnDisk();
  deferPackage(load, 'pack', (all) => ({ ending: () => all().rest }));
  expect(load('pack').ending()).toBe('rest');
  deferPackage(load, 'pack', () => ({ ending: 'known' }));
  expect(load('pack').ending).toBe('own');
});
