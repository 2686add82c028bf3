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
  const file = path.join(folder, 'node_modules', '.cache', 'gradkata', 'transformed.txt');
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

test('JavaScript is kept as it was made, with letters of any alphabet and several lines', () => {
  const { folder } = projectWith();
  const first = load(folder);
  for (const text of ['∂f\n', '', '’…\n\nz']) first.cached(text, text, () => text);
  first.write();
  const next = load(folder);
  expect(['’…\n\nz', '', '∂f\n'].map((text) => next.cached(text, text, () => 'other'))).toEqual([
    '’…\n\nz',
    '',
    '∂f\n',
  ]);
});

test('two processes that write one after the other keep the files of both', () => {
  const { folder, file } = projectWith();
  const [one, other] = [load(folder), load(folder)];
  one.cached('x.ts', 'a', () => 'A');
  other.cached('y.ts', 'b', () => 'B');
  one.write();
  other.write();
  expect(readFileSync(file, 'utf8')).toMatch(/\nAB$/);
  const next = load(folder);
  const again = () => 'other';
  expect([next.cached('x.ts', 'a', again), next.cached('y.ts', 'b', again)]).toEqual(['A', 'B']);
});

test('a file that has changed is transformed again, and only its last text is kept', () => {
  const { folder, file } = projectWith();
  const cache = load(folder);
  cache.cached('x.ts', 'a', () => 'A');
  expect(cache.cached('x.ts', 'b', () => 'B')).toBe('B');
  cache.write();
  expect(readFileSync(file, 'utf8')).toMatch(/\nB$/);
});

test('what other options for swc have made is not used', () => {
  const { folder } = projectWith();
  const first = load(folder);
  first.cached('x.ts', 'a', () => 'A');
  first.write();
  appendFileSync(path.join(folder, 'grader', 'swc.cjs'), '// other options');
  expect(load(folder).cached('x.ts', 'a', () => 'other')).toBe('other');
});

const CUT = '{ "x.ts": { "hash": "", "start": 0, "end": 9 } }\nA';

test.each(['', 'null', '[1, 2]\n', '{ "a": 1\n', '7\n', '{ "x.ts": 7 }\n', CUT])(
  'a broken file of the cache is replaced: %j',
  (kept) => {
    const { folder, file } = projectWith(kept);
    const cache = load(folder);
    expect(cache.cached('x.ts', 'a', () => 'A')).toBe('A');
    cache.write();
    expect(readFileSync(file, 'utf8')).toMatch(/^\{"[^"]*x\.ts":\{.*\}\}\nA$/);
  },
);
