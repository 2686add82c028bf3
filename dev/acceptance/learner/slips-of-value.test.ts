import { expect, jest, test } from '@jest/globals';
import { gradedRows, recordedRows } from '../../testing/graded-slips';

// On a machine with other work the search for 149 places takes minutes.
jest.setTimeout(600_000);

test('what the screens say of slips in 04-value is on the page as it is now', async () => {
  const recorded = recordedRows('04-value');
  expect(recorded.length).toBeGreaterThan(100);
  // If it differs: npm run record -- slips, then judge the rows that end with "?".
  expect(await gradedRows(['04-value'])).toEqual(recorded);
});
