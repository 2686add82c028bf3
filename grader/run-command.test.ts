import { tmpdir } from 'node:os';
import { expect, test } from '@jest/globals';
import { runCommand } from './run-command';

/** What a command prints to the standard error when it throws. */
async function toldOf(error: Error): Promise<string> {
  const HELP = { usage: 'npm run ring', does: 'Rings.', exits: {}, example: 'npm run ring' };
  const told: string[] = [];
  const { write } = process.stderr;
  process.stderr.write = (text) => told.push(String(text)) > 0;
  try {
    await runCommand({ ring: () => ({ HELP, run: () => Promise.reject(error) }) }, '/', ['ring']);
  } finally {
    process.stderr.write = write;
    // That of the tests.
    process.exitCode = undefined;
  }
  return told.join('');
}

test('an error of a command is one line', async () => {
  expect(await toldOf(new Error('The bell is broken.'))).toBe('gradkata: The bell is broken.\n');
});

test('a full disk of temporary files is named, with the variable that names another folder', async () => {
  expect(await toldOf(new Error('ENOSPC: no space left on device, write'))).toBe(
    `gradkata: The disk of temporary files is full: ${tmpdir()}. ` +
      'Free some room there, or set TMPDIR to another folder.\n',
  );
});
