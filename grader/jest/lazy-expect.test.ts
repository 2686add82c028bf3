import { expect, test } from '@jest/globals';
import { lazyExpect } from './lazy-expect';

test('expect is loaded by its first call, with the matchers that were added before', () => {
  let loads = 0;
  const lazy = lazyExpect(() => {
    loads += 1;
    return expect;
  });
  lazy.extend({ toBeSeven: (actual) => ({ pass: actual === 7, message: () => 'not 7' }) });
  const state = lazy.getState();
  expect({ loads, calls: state.assertionCalls }).toEqual({ loads: 0, calls: 0 });
  (lazy(7) as unknown as { toBeSeven(): void }).toBeSeven();
  lazy(8).toBe(8);
  expect(loads).toBe(1);
  expect(state.assertionCalls).toBe(expect.getState().assertionCalls);
});

test('Jest clears a realm without loading it', () => {
  const lazy = lazyExpect(() => {
    throw new Error('It is loaded.');
  });
  expect(Reflect.get(lazy, Symbol.for('any'))).toBeUndefined();
});
