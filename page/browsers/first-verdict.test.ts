import { expect, jest, test } from '@jest/globals';
import { once } from '../../dev/testing/once';
import { outside } from '../../dev/testing/outside';
import { ROOT } from '../../dev/testing/root';

const { requireBrowsers } = outside<typeof import('./open-browser')>('page/browsers/open-browser');
const { measureFirstVerdict } = outside<typeof import('./first-verdict')>('page/browsers/first-verdict');
const { siteFiles } = outside<typeof import('../build/site-files')>('page/build/site-files');

requireBrowsers();
jest.setTimeout(600_000);

/** The page, judge and oxc. What the editor and pictures load later is larger. */
const MOST_BYTES = 3_000_000;

const site = once(() => siteFiles(ROOT));

test.each([
  { name: 'as it is' },
  { name: 'at 10 Mbit/s', megabitsPerSecond: 10 },
  { name: 'at 10 Mbit/s, with the processor slowed four times', megabitsPerSecond: 10, slowdown: 4 },
])('the first verdict needs no more bytes than the judge: $name', async (conditions) => {
  const { ms, bytes } = await measureFirstVerdict(await site(), conditions);
  process.stderr.write(
    `first verdict in chromium, ${conditions.name}: ${(ms / 1000).toFixed(1)} s, ${Math.round(bytes / 1000)} kB\n`,
  );
  expect(bytes).toBeLessThan(MOST_BYTES);
});
