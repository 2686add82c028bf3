import { expect, test } from '@jest/globals';
import { ROOT } from '../testing/root';
import { temporaryFolder } from '../testing/submissions';
import { run } from './verify';

test.each([
  [
    ['all'],
    'Expected nothing, "nodes", "browsers" or "queue", got "all". Usage: npm run verify [-- nodes|browsers|queue]',
  ],
  [
    ['queue', 'twice'],
    'Expected nothing, "nodes", "browsers" or "queue", got "queue twice". ' +
      'Usage: npm run verify [-- nodes|browsers|queue]',
  ],
])('npm run verify with the arguments %p is refused in one line', async (args, says) => {
  await expect(run(ROOT, args)).rejects.toThrow(new Error(says));
});

test.each([
  ['browsers', 'page'],
  ['queue', 'queue'],
])('npm run verify -- %s says how to install the packages of %s/', async (part, folder) => {
  const says = `The packages of ${folder}/ are not installed. Run npm ci --prefix ${folder}`;
  await expect(run(temporaryFolder(), [part])).rejects.toThrow(new Error(says));
});
