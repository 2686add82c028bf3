import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { loadAttacks } from '../../attacks/load-attacks';
import { refusalOf } from '../../testing/refusal-of';
import { ROOT } from '../../testing/root';

const read = (file: string) => readFileSync(path.join(ROOT, file), 'utf8');

/** An attack folder or a test file, in backticks. */
const EVIDENCE = /^`(?:dev\/attacks\/[a-z-]+|(?:dev|grader)\/[a-z/-]+\.test\.ts)`$/;

describe('the page on safety', () => {
  const page = read('docs/safety.md');
  const rows = [...page.matchAll(/^\| (?!---|kind of attack)(.+) \|$/gm)].map(([, row]) =>
    (row as string).split(' | '),
  );

  test('names for each kind of attack the tests or attacks that show what it says', () => {
    expect(rows.length).toBeGreaterThan(15);
    for (const row of rows) {
      expect(row).toHaveLength(3);
      expect(row[2]?.split(', ').filter((evidence) => !EVIDENCE.test(evidence))).toEqual([]);
    }
  });

  test('leaves out no kind of attack that there is', () => {
    const kinds = new Set(loadAttacks().map(({ name }) => name.split('/')[0]));
    const named = new Set([...page.matchAll(/dev\/attacks\/([a-z-]+)/g)].map(([, kind]) => kind));
    expect([...kinds].filter((kind) => !named.has(kind))).toEqual([]);
  });

  test('names each limit in the file that has it', () => {
    const places = [...page.matchAll(/((?:`[A-Z_]{3,}`(?: and\s)?)+)\s+in\s+`([\w./-]+)`/g)];
    const limits = places.flatMap(([, names, file]) =>
      [...(names as string).matchAll(/[A-Z_]+/g)].map(([name]) => [name, file as string] as const),
    );
    expect(limits.length).toBeGreaterThanOrEqual(8);
    const isIn = (name: string, file: string) => new RegExp(`^(?:export )?const ${name} = `, 'm').test(read(file));
    expect(limits.filter(([name, file]) => !isIn(name, file))).toEqual([]);
  });

  test('gives options in its example that there are', async () => {
    const options = [...(/grader\/start\.cjs grade (.*)/.exec(page)?.[1]?.matchAll(/--[a-z]+/g) ?? [])].map(
      ([option]) => option,
    );
    const usage = await refusalOf('grade', []);
    expect(options).toEqual(['--workers', '--out']);
    for (const option of options) expect(usage).toContain(option);
  });
});
