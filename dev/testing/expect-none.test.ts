import { expect, test } from '@jest/globals';
import { expectNone } from './expect-none';

test('findings of a check fail a test with their sentences alone, a line each', () => {
  const findings = ['exercises/05-tanh.ts is missing. Write it.', 'solutions/05-tanh.ts is missing. Write it.'];
  let thrown: unknown;
  try {
    expectNone(findings);
  } catch (error) {
    thrown = error;
  }
  expect(thrown).toMatchObject({ message: findings.join('\n'), stack: findings.join('\n') });
});

test('a check that finds nothing passes', () => {
  expect(() => expectNone([])).not.toThrow();
});
