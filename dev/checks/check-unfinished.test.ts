import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@jest/globals';
import { expectNone } from '../testing/expect-none';
import { ROOT } from '../testing/root';
import { temporaryFolder } from '../testing/submissions';
import { findUnfinished } from './check-unfinished';

const root = temporaryFolder();

test('no file of this project has a mark FILL IN', () => {
  expectNone(findUnfinished(ROOT));
});

test('a mark FILL IN is reported with file and line, but not in generated stubs', () => {
  for (const folder of ['exercises', 'solutions', 'test/hints', 'test/stubs'])
    mkdirSync(path.join(root, folder), { recursive: true });
  writeFileSync(path.join(root, 'solutions', '05-x.ts'), '\n// FILL IN: the answer\n');
  writeFileSync(path.join(root, 'test', 'stubs', '05-x.ts'), '// FILL IN\n');
  expect(findUnfinished(root)).toEqual(['solutions/05-x.ts:2 has a mark "FILL IN". Write what it says there.']);
});
