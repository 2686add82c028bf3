import { appendFileSync, existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, test } from '@jest/globals';
import { temporaryFolder } from '../../dev/testing/submissions';
import { Journal } from './journal';

const HEADING = 'gradkata heading';
const folder = temporaryFolder();
let file: string;
let count = 0;

beforeEach(() => {
  count += 1;
  file = path.join(folder, `${count}.journal`);
});

/** The journal of a run that was killed after these results. */
function leftBy(results: Record<string, string>): void {
  const journal = new Journal(file, HEADING, false);
  for (const [key, json] of Object.entries(results)) journal.add(key, json);
  journal.close();
}

test('a journal returns what was added, in any order and with any characters', () => {
  const journal = new Journal(file, HEADING, false);
  journal.add('a', '{"text":"∂ \\n 𝒇"}');
  journal.add('b', '{}');
  expect([journal.get('b'), journal.get('a')]).toEqual(['{}', '{"text":"∂ \\n 𝒇"}']);
  expect([journal.has('a'), journal.has('c')]).toEqual([true, false]);
  expect(() => journal.get('c')).toThrow('nothing under c');
  journal.remove();
  expect(existsSync(file)).toBe(false);
});

describe('after a run that was killed', () => {
  test('complete lines are found', () => {
    leftBy({ a: '1', b: '2' });
    const journal = new Journal(file, HEADING, false);
    journal.add('c', '3');
    expect(['a', 'b', 'c'].map((key) => journal.get(key))).toEqual(['1', '2', '3']);
    journal.close();
  });

  test('half a line at the end is overwritten', () => {
    leftBy({ a: '1' });
    appendFileSync(file, 'b\t{"half');
    const journal = new Journal(file, HEADING, false);
    expect(journal.has('b')).toBe(false);
    expect(statSync(file).size).toBe(`${HEADING}\na\t1\n`.length);
    journal.add('c', '3');
    journal.close();
    const again = new Journal(file, HEADING, false);
    expect([again.get('a'), again.get('c'), again.has('b')]).toEqual(['1', '3', false]);
    again.close();
  });

  test('lines longer than a chunk are found', () => {
    const long = `"${'∂'.repeat(1_500_000)}"`;
    leftBy({ a: '1', long, b: '2' });
    const journal = new Journal(file, HEADING, false);
    expect(journal.get('long') === long).toBe(true);
    expect(journal.get('b')).toBe('2');
    journal.close();
  });

  test.each([
    ['other suites judge now', 'gradkata another', false],
    ['a fresh start is asked for', HEADING, true],
  ])('its lines are dropped if %s', (_, heading, fresh) => {
    leftBy({ a: '1' });
    const journal = new Journal(file, heading, fresh);
    expect(journal.has('a')).toBe(false);
    journal.close();
    expect(readFileSync(file, 'utf8')).toBe(`${heading}\n`);
  });

  test('a part of the first line is overwritten', () => {
    writeFileSync(file, HEADING.slice(0, 5));
    const journal = new Journal(file, HEADING, false);
    journal.add('a', '1');
    expect(journal.get('a')).toBe('1');
    journal.close();
    expect(readFileSync(file, 'utf8')).toBe(`${HEADING}\na\t1\n`);
  });

  test('lines that a crash of the machine has damaged are graded again', () => {
    leftBy({ a: '1' });
    appendFileSync(file, 'b\t"\0\0"\nno result\nc\t3\n');
    const journal = new Journal(file, HEADING, false);
    expect(['a', 'b', 'no result', 'no resul', 'c'].filter((key) => journal.has(key))).toEqual(['a', 'c']);
    journal.add('b', '2');
    expect([journal.get('b'), journal.get('c')]).toEqual(['2', '3']);
    journal.close();
  });
});

test.each([false, true])(
  'a file of another program is refused in one line, and stays as it is (fresh: %s)',
  (fresh) => {
    writeFileSync(file, 'what I did today');
    expect(() => new Journal(file, HEADING, fresh)).toThrow(
      `${file} is no journal of the grader. Move it elsewhere, or give --out another place.`,
    );
    expect(readFileSync(file, 'utf8')).toBe('what I did today');
  },
);

test('a journal in a folder that is not writable is an error in one line', () => {
  expect(() => new Journal(path.join(folder, 'no', 'journal'), HEADING, false)).toThrow(
    /journal cannot be written \(ENOENT\)\. Give --out a place in a folder that can be written to\.$/,
  );
});

test('a folder with the name of the journal is an error in one line', () => {
  mkdirSync(file);
  expect(() => new Journal(file, HEADING, false)).toThrow(
    /journal is a folder, and the grader needs this name for a file of its own\. Remove it, or give another place\.$/,
  );
});

test('a journal that another program changed throws, and returns no result of another submission', () => {
  const journal = new Journal(file, HEADING, false);
  journal.add('a', '{"score":0}');
  journal.add('b', '{"score":1}');
  writeFileSync(file, `${HEADING}\nb\t{"score":1}\na\t{"score":0}\n`);
  expect(() => journal.get('a')).toThrow(`${file} was changed while it was in use. Delete it and grade again.`);
  writeFileSync(file, `${HEADING}\n`);
  expect(() => journal.get('b')).toThrow('was changed while it was in use');
  journal.close();
});

test('a journal can be closed twice', () => {
  const journal = new Journal(file, HEADING, false);
  journal.remove();
  expect(() => journal.close()).not.toThrow();
});
