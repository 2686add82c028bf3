import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, test } from '@jest/globals';
import { copyTree } from '../testing/copy-tree';
import { expectNone } from '../testing/expect-none';
import { ROOT } from '../testing/root';
import { temporaryFolder } from '../testing/submissions';
import { findStrays } from './check-strays';

describe('the check for strays', () => {
  const project = temporaryFolder();
  beforeEach(() => {
    for (const folder of ['exercises', 'solutions', 'test']) {
      rmSync(path.join(project, folder), { recursive: true, force: true });
      copyTree(path.join(ROOT, folder), path.join(project, folder));
    }
  });

  test('finds nothing in this project', () => {
    expectNone(findStrays(ROOT));
  });

  test('finds a file that belongs to no exercise', () => {
    writeFileSync(path.join(project, 'test', 'notes.txt'), '');
    mkdirSync(path.join(project, 'exercises', 'old'));
    expect(findStrays(project)).toEqual([
      expect.stringMatching(/^exercises\/old belongs to no exercise\./),
      expect.stringMatching(/^test\/notes\.txt belongs to no exercise\./),
    ]);
  });

  test('finds an exercise without its solution, and a gap in the numbers', () => {
    rmSync(path.join(project, 'solutions', '04-value.ts'));
    writeFileSync(path.join(project, 'exercises', '98-mlp.ts'), '');
    expect(findStrays(project)).toEqual([
      expect.stringMatching(/^solutions\/04-value\.ts is missing\./),
      expect.stringMatching(/^solutions\/98-mlp\.ts is missing\./),
      expect.stringMatching(/^test\/98-mlp\.test\.ts is missing\./),
      expect.stringMatching(/^98-mlp should have the number \d\d: numbers follow each other\.$/),
    ]);
  });
});
