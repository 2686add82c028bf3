import { PassThrough } from 'node:stream';
import { expect, test } from '@jest/globals';
import { trainingBar } from './training-bar';

/** What a whole training writes to a screen. */
function written(isTTY: boolean, environment: NodeJS.ProcessEnv = {}): string {
  const screen = Object.assign(new PassThrough(), { isTTY, columns: 80 });
  let text = '';
  screen.on('data', (chunk) => {
    text += chunk;
  });
  const bar = trainingBar(screen, 20, environment);
  bar.at(20);
  bar.end();
  return text;
}

test('a terminal shows the steps of a training', () => {
  expect(written(true)).toContain('Training  [########################]  20 of 20 steps');
});

test('a file and a log show none', () => {
  expect([written(false), written(true, { CI: 'true' })]).toEqual(['', '']);
});
