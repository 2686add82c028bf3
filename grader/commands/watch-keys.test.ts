import { PassThrough } from 'node:stream';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { expect, test } from '@jest/globals';
import { type KeyInput, readKeys } from './watch-keys';

function terminal() {
  const modes: boolean[] = [];
  const input = new PassThrough();
  const setRawMode = (mode: boolean) => modes.push(mode);
  return { input: Object.assign(input, { setRawMode }) as unknown as KeyInput & PassThrough, modes };
}

test('a key is read without Enter, in small letters, and Ctrl-C and Ctrl-D are q', async () => {
  const { input } = terminal();
  const keys: string[] = [];
  const close = readKeys(input, (key) => keys.push(key));
  for (const typed of ['n', 'H', '\u0003', '\u0004']) input.write(typed);
  await nextTurn();
  expect(keys).toEqual(['n', 'h', 'q', 'q']);
  close();
});

test('an arrow, and a letter with Ctrl or Alt, is not taken for a letter', async () => {
  const { input } = terminal();
  const keys: string[] = [];
  const close = readKeys(input, (key) => keys.push(key));
  for (const typed of ['\u001b[A', '\u0018', '\u001bx']) input.write(typed);
  await nextTurn();
  expect(keys.filter((key) => key.length === 1)).toEqual([]);
  close();
});

test('the terminal is in raw mode while keys are read, and not afterwards', async () => {
  const { input, modes } = terminal();
  const keys: string[] = [];
  readKeys(input, (key) => keys.push(key))();
  input.write('n');
  await nextTurn();
  expect(modes).toEqual([true, false]);
  expect(keys).toEqual([]);
});
