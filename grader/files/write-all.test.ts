import fs, { closeSync, openSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, expect, jest, test } from '@jest/globals';
import { temporaryFolder } from '../../dev/testing/submissions';
import { Journal } from '../batch/journal';
import { writeAll } from './write-all';
import { writeAtomically } from './write-atomically';

const folder = temporaryFolder();
const { writeSync } = fs;

/** The system may write fewer bytes than it is given; here it writes three. */
function writeShort(): void {
  jest
    .spyOn(fs, 'writeSync')
    .mockImplementation(((descriptor: number, bytes: Buffer, start: number, length: number, at: number | null) =>
      writeSync(descriptor, bytes, start, Math.min(3, length), at)) as typeof writeSync);
}

afterEach(() => {
  jest.restoreAllMocks();
});

test('a text that the system takes in pieces is written whole, appended or at a position', () => {
  const file = path.join(folder, 'pieces');
  const descriptor = openSync(file, 'w');
  writeShort();
  writeAll(descriptor, 'one two three');
  writeAll(descriptor, ' four');
  writeAll(descriptor, 'TWO TH', 4);
  closeSync(descriptor);
  expect(readFileSync(file, 'utf8')).toBe('one TWO THree four');
});

test('a results file is written whole', () => {
  writeShort();
  const file = path.join(folder, 'results.json');
  writeAtomically(file, ['a longer text, ', 'and ∂ more']);
  expect(readFileSync(file, 'utf8')).toBe('a longer text, and ∂ more');
});

test('a journal is written whole', () => {
  writeShort();
  const journal = new Journal(path.join(folder, 'journal'), 'gradkata heading', false);
  journal.add('a', '"a longer text"');
  journal.add('b', '"∂"');
  expect([journal.get('a'), journal.get('b')]).toEqual(['"a longer text"', '"∂"']);
  journal.close();
});
