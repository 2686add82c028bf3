import { expect, test } from '@jest/globals';
import { SuiteRecorder } from '../judge/suite-recorder';
import { needs } from './needs';
import { worth } from './worth';

const recorder = new SuiteRecorder(42);
recorder.install(globalThis);

/** The needs of a test that is declared here. */
const needsHere = () => recorder.worthOf(worth(1, () => {}))?.needs;

test('tests of a block need its parts, and those of the blocks around it', () => {
  const found: unknown[] = [];
  needs(['exp'], () => {
    needs(['log', 'mul'], () => void found.push(needsHere()))();
    found.push(needsHere());
  })();
  expect(found).toEqual([['exp', 'log', 'mul'], ['exp']]);
});

test('a block runs when Jest calls it, and its needs end with it, also if it throws', () => {
  const block = needs(['exp'], () => {
    throw new Error('no');
  });
  expect(block).toThrow('no');
  expect(needsHere()).toEqual([]);
});
