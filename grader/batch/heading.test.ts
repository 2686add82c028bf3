import { appendFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, expect, test } from '@jest/globals';
import { temporaryFolder } from '../testing/submissions';
import { LIMITS } from '../vm/limits';
import { headingOf } from './heading';

const root = temporaryFolder();
const course = { root, exercises: ['01-a', '02-b'], seed: 42, limits: LIMITS };
const JUDGES = [
  'engine/f.ts',
  'grader/vm/fuel.ts',
  'test/01-a.test.ts',
  'jest.config.js',
  'package.json',
  'package-lock.json',
];

beforeEach(() => {
  for (const file of JUDGES) {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    writeFileSync(path.join(root, file), `text of ${file}`);
  }
});

test('a heading is one line, and the same for the same course', () => {
  expect(headingOf(course)).toMatch(/^gradkata [0-9a-f]{64}$/);
  expect(headingOf({ ...course })).toBe(headingOf(course));
});

test.each([
  ['exercises', { exercises: ['01-a'] }],
  ['seed', { seed: 43 }],
  ['limits', { limits: { ...LIMITS, fuelPerTest: LIMITS.fuelPerTest + 1 } }],
])('it is another one for other %s', (_, other) => {
  expect(headingOf({ ...course, ...other })).not.toBe(headingOf(course));
});

test.each(JUDGES)('it is another one after a change of %s, or without it', (file) => {
  const before = headingOf(course);
  appendFileSync(path.join(root, file), '.');
  const changed = headingOf(course);
  rmSync(path.join(root, file));
  expect(new Set([before, changed, headingOf(course)]).size).toBe(3);
});
