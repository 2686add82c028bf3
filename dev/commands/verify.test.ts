import { expect, test } from '@jest/globals';
import { ROOT } from '../testing/root';
import { temporaryFolder } from '../testing/submissions';
import { run } from './verify';

test.each([
  [['queue'], 'npm run verify -- queue needs queue/, which does not exist yet.'],
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

test('npm run verify -- browsers says how to install the packages of page/', async () => {
  const says = 'The packages of page/ are not installed. Run npm ci --prefix page';
  await expect(run(temporaryFolder(), ['browsers'])).rejects.toThrow(new Error(says));
});
