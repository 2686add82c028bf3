import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { expectNone } from '../testing/expect-none';
import { ROOT } from '../testing/root';
import { temporaryFolder } from '../testing/submissions';
import { findLongLines } from './check-lines';

const long = 'x'.repeat(121);

const folder = temporaryFolder();
let made = 0;

/** A new project with these files. */
function projectOf(files: Record<string, string>): string {
  made += 1;
  const root = path.join(folder, String(made));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(root, name)), { recursive: true });
    writeFileSync(path.join(root, name), text);
  }
  return root;
}

describe('the check for long lines', () => {
  test('names the file, the line and its length', () => {
    const root = projectOf({ 'docs/a.md': `short\n${long}\n`, 'grader/b.ts': `// ${'x'.repeat(117)}\n// ${long}` });
    expect(findLongLines(root)).toEqual([
      'docs/a.md:2 has 121 characters. Break it at 120.',
      'grader/b.ts:2 has 124 characters. Break it at 120.',
    ]);
  });

  test('exempts rows of tables in Markdown, but not in other files', () => {
    expect(findLongLines(projectOf({ 'a.md': `| ${long} |`, 'b.ts': `| ${long} |` }))).toEqual([
      expect.stringMatching(/^b\.ts:1 /),
    ]);
  });

  test('exempts files that are generated, hostile, no text, or JSON with long strings', () => {
    const exempt = ['package-lock.json', 'dev/schemas/a.json', 'dev/attacks/hanging/a.ts', 'test/mistakes/01-a.json'];
    const strings = ['test/hints/01-a.json'];
    const skipped = ['node_modules/a/a.ts', 'build/a.ts', 'docs/a.svg', ...strings];
    expect(findLongLines(projectOf(Object.fromEntries([...exempt, ...skipped].map((name) => [name, long]))))).toEqual(
      [],
    );
  });
});

describe('this project', () => {
  test('has no line that is too long, in pages and in sources', () => {
    expectNone(findLongLines(ROOT));
  });
});
