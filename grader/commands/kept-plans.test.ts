import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, expect, test } from '@jest/globals';
import { temporaryFolder } from '../../dev/testing/submissions';
import type { ExercisePlan } from '../core/exercise-plan';
import { keepPlans, readPlans } from './kept-plans';

const plan: ExercisePlan = { title: 'Title', keepsPassed: false, tests: [{ name: 'one', maxScore: 4 }] };
const IDS = ['01-one', '02-two'];
const FILES = ['engine/f.ts', 'grader/judge/judge.ts', 'grader/scoring/ledger.ts', 'grader/suite/index.ts'];

let root = '';
const write = (name: string, text: string) => {
  mkdirSync(path.dirname(path.join(root, name)), { recursive: true });
  writeFileSync(path.join(root, name), text);
};

beforeEach(() => {
  root = temporaryFolder();
  for (const name of [...FILES, 'test/oracle/lists.ts', 'test/01-one.test.ts', 'test/02-two.test.ts'])
    write(name, name);
  keepPlans(root, 42, { '01-one': plan });
  keepPlans(root, 42, { '02-two': plan });
});

test('what a suite declared is kept for the next run', () => {
  expect(readPlans(root, 42, ['02-two', '03-three'])).toEqual({ '02-two': plan });
  expect(readPlans(root, 42, IDS)).toEqual({ '01-one': plan, '02-two': plan });
});

test.each([...FILES, 'test/oracle/lists.ts'])('nothing that was kept holds after a change of %s', (name) => {
  write(name, 'changed');
  expect(readPlans(root, 42, IDS)).toEqual({});
});

test('what was kept does not hold for another seed, or a suite that has changed', () => {
  expect(readPlans(root, 43, IDS)).toEqual({});
  write('test/01-one.test.ts', 'changed');
  expect(readPlans(root, 42, IDS)).toEqual({ '02-two': plan });
});

test('a folder that cannot be written to, or a file that cannot be read, costs nothing', () => {
  write('node_modules/.cache/gradkata/plans.json', '{');
  expect(readPlans(root, 42, IDS)).toEqual({});
  const other = temporaryFolder();
  cpSync(root, other, { recursive: true, filter: (name) => path.basename(name) !== 'node_modules' });
  writeFileSync(path.join(other, 'node_modules'), '');
  expect(() => keepPlans(other, 42, { '01-one': plan })).not.toThrow();
});
