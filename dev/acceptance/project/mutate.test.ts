import { expect, test } from '@jest/globals';
import { wholeCheckout } from '../../testing/checkout';
import { command } from '../../testing/command';

test('npm run mutate says how to install Stryker where it is missing', () => {
  const { status, stderr } = command('mutate', [], { root: wholeCheckout() });
  expect(stderr).toContain('Stryker is not installed. Run npm ci --prefix dev/mutation');
  expect(stderr.trim().split('\n')).toHaveLength(1);
  expect(status).toBe(2);
});
