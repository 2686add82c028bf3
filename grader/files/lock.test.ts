import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@jest/globals';
import { temporaryFolder } from '../../dev/testing/submissions';
import { Lock } from './lock';

const root = temporaryFolder();
/** The text of a lock of this process. */
const ours = new RegExp(`^${process.pid}( \\d+)?$`);
const place = () => path.join(mkdtempSync(path.join(root, 'lock-')), 'results.json');

test('a lock is a file with the id of the process, and releasing it removes the file', () => {
  const out = place();
  const lock = new Lock(out);
  expect(readFileSync(`${out}.lock`, 'utf8')).toMatch(ours);
  lock.release();
  expect(readdirSync(path.dirname(out))).toEqual([]);
});

test('a lock of a living process refuses a second run, in one line that says what to do', () => {
  const out = place();
  writeFileSync(`${out}.lock`, String(process.ppid));
  expect(() => new Lock(out)).toThrow(
    new Error(
      [
        `Another run writes to ${out} (process ${process.ppid}). Wait for it, or give --out another place.`,
        `If there is no such run, delete ${out}.lock.`,
      ].join(' '),
    ),
  );
  expect(readFileSync(`${out}.lock`, 'utf8')).toBe(String(process.ppid));
});

test('a lock of this very process, whose number was given out again, is taken over', () => {
  const out = place();
  writeFileSync(`${out}.lock`, String(process.pid));
  const lock = new Lock(out);
  expect(readFileSync(`${out}.lock`, 'utf8')).toMatch(ours);
  lock.release();
  expect(readdirSync(path.dirname(out))).toEqual([]);
});

// Elsewhere the system does not tell when a process has started.
if (process.platform === 'linux')
  test('a lock of an ended process, whose number another process has now, is taken over', () => {
    const out = place();
    writeFileSync(`${out}.lock`, `${process.ppid} 1`);
    const lock = new Lock(out);
    expect(readFileSync(`${out}.lock`, 'utf8')).toMatch(ours);
    lock.release();
  });

test.each(['', 'x', '0', '-1', '1e9', '5 ', '5 x'])(
  'a lock that holds "%s" and no process id is refused, because a person has to look',
  (text) => {
    const out = place();
    writeFileSync(`${out}.lock`, text);
    expect(() => new Lock(out)).toThrow(`delete ${out}.lock.`);
    expect(existsSync(`${out}.lock`)).toBe(true);
  },
);

test('a lock in a folder that does not exist is an error in one line about the results', () => {
  const out = path.join(root, 'nowhere', 'results.json');
  expect(() => new Lock(out)).toThrow(`${out} cannot be written (ENOENT). Give a file in a folder that exists`);
});

test('a folder with the name of the lock is an error in one line', () => {
  const out = place();
  mkdirSync(`${out}.lock`);
  expect(() => new Lock(out)).toThrow(/results\.json\.lock is a folder, and the grader needs this name [^\n]*$/);
});
