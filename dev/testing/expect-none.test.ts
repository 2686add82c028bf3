import { expect, test } from '@jest/globals';
import { expectNone } from './expect-none';

const findings = ['exercises/05-tanh.ts is missing. Write it.', 'solutions/05-tanh.ts is missing. Write it.'];

test.each([
  ['a finding', findings.slice(0, 1), findings[0]],
  ['several findings', findings, ['2 findings:', ...findings].join('\n')],
])('%s of a check: the error has their sentences, the number above several, and no stack', (_, found, text) => {
  let thrown: unknown;
  try {
    expectNone(found);
  } catch (error) {
    thrown = error;
  }
  expect(thrown).toMatchObject({ message: text, stack: text });
});

test('a check that finds nothing passes', () => {
  expect(() => expectNone([])).not.toThrow();
});
