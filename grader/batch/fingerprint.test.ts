import { appendFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, test } from '@jest/globals';
import { ROOT } from '../../dev/testing/root';
import { temporaryFolder } from '../../dev/testing/submissions';
import { LIMITS } from '../core/limits';
import { graderFingerprint } from './fingerprint';

const hiddenTests = temporaryFolder();
const suite = path.join(hiddenTests, '01-gradf.test.ts');
const course = {
  root: ROOT,
  exercises: ['01-gradf'],
  seed: 42,
  limits: LIMITS,
  points: { '01-gradf': 33 },
  hiddenTests,
};

beforeEach(() => writeFileSync(suite, '// one'));

test('a fingerprint is equal with the same settings and hidden tests', () => {
  const before = graderFingerprint(course);
  mkdirSync(path.join(hiddenTests, 'node_modules'), { recursive: true });
  writeFileSync(path.join(hiddenTests, 'node_modules', 'package.js'), '');
  expect(graderFingerprint({ ...course })).toBe(before);
});

test.each([
  ['points', { points: { '01-gradf': 34 } }],
  ['a seed', { seed: 43 }],
  ['a limit', { limits: { ...LIMITS, fuelPerTest: 7 } }],
  ['exercises', { exercises: ['02-numerical-gradient'] }],
  ['no hidden tests', { hiddenTests: undefined }],
  ['explanations', { explain: true }],
])('a fingerprint differs with other %s', (_, other) => {
  expect(graderFingerprint({ ...course, ...other })).not.toBe(graderFingerprint(course));
});

test('a fingerprint differs with other hidden tests', () => {
  const before = graderFingerprint(course);
  writeFileSync(suite, '// two');
  expect(graderFingerprint(course)).not.toBe(before);
});

describe('the fingerprint covers', () => {
  const root = temporaryFolder();
  const own = { ...course, root };
  const GRADER_FILES = [
    'engine/f.ts',
    'grader/sandbox/fuel.ts',
    'test/01-a.test.ts',
    'jest.config.js',
    'package.json',
    'package-lock.json',
  ];

  beforeEach(() => {
    for (const file of GRADER_FILES) {
      mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
      writeFileSync(path.join(root, file), `text of ${file}`);
    }
  });

  test.each(GRADER_FILES)('has another heading after a change of %s, or without it', (file) => {
    const before = graderFingerprint(own);
    appendFileSync(path.join(root, file), '.');
    const changed = graderFingerprint(own);
    rmSync(path.join(root, file));
    expect(before).toMatch(/^gradkata [0-9a-f]{64}$/);
    expect(new Set([before, changed, graderFingerprint(own)]).size).toBe(3);
  });
});
