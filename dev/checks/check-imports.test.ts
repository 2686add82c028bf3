import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { ROOT } from '../testing/root';
import { temporaryFolder } from '../testing/submissions';
import { findForbiddenImports } from './check-imports';

describe('the check of imports', () => {
  test('finds nothing in this project', () => {
    expect(findForbiddenImports(ROOT)).toEqual([]);
  });

  test('finds a solution that an engine file imports, and an exercise that the grader imports', () => {
    const root = temporaryFolder();
    for (const folder of ['engine', 'exercises', 'solutions', 'test', 'grader'])
      mkdirSync(path.join(root, folder), { recursive: true });
    writeFileSync(path.join(root, 'engine', 'g.ts'), "import { gradf } from '../solutions/01-gradf';");
    writeFileSync(path.join(root, 'grader', 'h.ts'), "const { gradf } = require('../exercises/01-gradf');");
    writeFileSync(path.join(root, 'solutions', '05-x.ts'), "import { f } from '../engine/f';");
    expect(findForbiddenImports(root)).toEqual([
      'engine/g.ts imports solutions/01-gradf, which engine/ must not.',
      'grader/h.ts imports exercises/01-gradf, which grader/ must not.',
    ]);
  });
});
