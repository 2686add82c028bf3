import { mkdirSync, readdirSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, expect, test } from '@jest/globals';
import { temporaryFolder } from '../../dev/testing/submissions';
import { forgetResults, KeptResults } from './kept-results';

beforeEach(() => {
  delete process.env.GRADKATA_KEPT;
});

test('a result is found again under the same version and content, and no other', () => {
  const root = temporaryFolder();
  new KeptResults(root, 'gradkata abc', false).keep('key', 'text ∂');
  expect(new KeptResults(root, 'gradkata abc', false).get('key')).toBe('text ∂');
  expect(new KeptResults(root, 'gradkata abc', false).get('other')).toBeUndefined();
  expect(new KeptResults(root, 'gradkata def', false).get('key')).toBeUndefined();
});

test('the facts of a result tell that all of it is there', () => {
  const kept = new KeptResults(temporaryFolder(), 'gradkata abc', false);
  const facts = {
    status: 'pass' as const,
    score: 4,
    maxScore: 4,
    kind: 'right' as const,
    hasRun: true,
    exercises: [],
    failedTests: [],
    diagnoses: [],
    findings: [],
    errors: [],
  };
  expect(kept.isKnown).toBe(false);
  kept.keep('key', 'text', facts);
  expect(kept.isKnown).toBe(true);
  expect(kept.facts('key')).toEqual(facts);
  expect(kept.facts('key', 'page')).toBeUndefined();
  kept.keep('page', 'html');
  expect(kept.facts('key', 'page')).toEqual(facts);
});

test('a fresh run reads nothing and replaces what is there; forgetting removes all', () => {
  const root = temporaryFolder();
  new KeptResults(root, 'gradkata abc', false).keep('key', 'old');
  const fresh = new KeptResults(root, 'gradkata abc', true);
  expect(fresh.get('key')).toBeUndefined();
  fresh.keep('key', 'new');
  expect(new KeptResults(root, 'gradkata abc', false).get('key')).toBe('new');
  forgetResults(root);
  expect(new KeptResults(root, 'gradkata abc', false).get('key')).toBeUndefined();
});

test('a damaged file is as if it were not there, and so is a folder that cannot be made', () => {
  const root = temporaryFolder();
  const kept = new KeptResults(root, 'gradkata abc', false);
  writeFileSync(path.join(root, '.gradkata', 'results', 'abc', 'key.gz'), 'no gzip');
  expect(kept.get('key')).toBeUndefined();
  const file = path.join(root, 'file');
  writeFileSync(file, '');
  const nowhere = new KeptResults(file, 'gradkata abc', false);
  nowhere.keep('key', 'text');
  expect(nowhere.get('key')).toBeUndefined();
});

test('the results of three versions are kept, those used last', () => {
  const root = temporaryFolder();
  const results = path.join(root, '.gradkata', 'results');
  for (const [index, name] of ['a', 'b', 'c', 'd'].entries()) {
    mkdirSync(path.join(results, name), { recursive: true });
    utimesSync(path.join(results, name), index, index);
  }
  new KeptResults(root, 'gradkata a', false);
  expect(readdirSync(results).sort()).toEqual(['a', 'c', 'd']);
});
