import { appendFileSync, copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, jest, test } from '@jest/globals';
import { ROOT } from '../dev/testing/root';
import { temporaryFolder } from '../dev/testing/submissions';

interface TransformCache {
  cached(filename: string, code: string, transform: () => string): string;
  write(): void;
}

/** A project of its own with the cache in it, and what its file holds before. */
function projectWith(kept?: string): { folder: string; file: string } {
  const folder = temporaryFolder();
  const file = path.join(folder, 'node_modules', '.cache', 'gradkata', 'transformed.json');
  for (const made of ['grader', 'node_modules/@swc/core', 'node_modules/.cache/gradkata'])
    mkdirSync(path.join(folder, made), { recursive: true });
  writeFileSync(path.join(folder, 'node_modules', '@swc', 'core', 'package.json'), '{ "version": "1.0.0" }');
  for (const name of ['transform-cache.cjs', 'swc.cjs'])
    copyFileSync(path.join(ROOT, 'grader', name), path.join(folder, 'grader', name));
  if (kept !== undefined) writeFileSync(file, kept);
  return { folder, file };
}

/** The cache, as a process loads it. */
function load(folder: string): TransformCache {
  jest.resetModules();
  const cache = require(path.join(folder, 'grader', 'transform-cache.cjs')) as TransformCache;
  // Its folder is gone when this process ends.
  process.off('exit', cache.write);
  return cache;
}

test('a file is transformed once, also over two processes', () => {
  const { folder } = projectWith();
  const first = load(folder);
  expect([first.cached('x.ts', 'a', () => 'A'), first.cached('x.ts', 'a', () => 'other')]).toEqual(['A', 'A']);
  first.write();
  expect(load(folder).cached('x.ts', 'a', () => 'other')).toBe('A');
});

test('two processes that write one after the other keep the files of both', () => {
  const { folder, file } = projectWith();
  const [one, other] = [load(folder), load(folder)];
  one.cached('x.ts', 'a', () => 'A');
  other.cached('y.ts', 'b', () => 'B');
  one.write();
  other.write();
  const kept = Object.values(JSON.parse(readFileSync(file, 'utf8')) as Record<string, { made: string }>);
  expect(kept.map(({ made }) => made)).toEqual(['A', 'B']);
});

test('a file that has changed is transformed again, and only its last text is kept', () => {
  const { folder, file } = projectWith();
  const cache = load(folder);
  cache.cached('x.ts', 'a', () => 'A');
  expect(cache.cached('x.ts', 'b', () => 'B')).toBe('B');
  cache.write();
  expect(readFileSync(file, 'utf8')).not.toContain('"A"');
});

test('what other options for swc have made is not used', () => {
  const { folder } = projectWith();
  const first = load(folder);
  first.cached('x.ts', 'a', () => 'A');
  first.write();
  appendFileSync(path.join(folder, 'grader', 'swc.cjs'), '// other options');
  expect(load(folder).cached('x.ts', 'a', () => 'other')).toBe('other');
});

test.each(['', 'null', '[1, 2]', '{ "a": 1', '7', '{ "x.ts": 7 }'])(
  'a broken file of the cache is replaced: %j',
  (kept) => {
    const { folder, file } = projectWith(kept);
    const cache = load(folder);
    expect(cache.cached('x.ts', 'a', () => 'A')).toBe('A');
    cache.write();
    expect(Object.values(JSON.parse(readFileSync(file, 'utf8')) as object)).toContainEqual(
      expect.objectContaining({ made: 'A' }),
    );
  },
);
