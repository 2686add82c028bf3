import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Distribution } from './distribution';

test('mean and median are those of the numbers in a list', () => {
  const numbers = fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 1 });
  fc.assert(
    fc.property(numbers, (all) => {
      const distribution = new Distribution();
      for (const number of all) distribution.add(number);
      const sorted = [...all].sort((one, other) => one - other);
      const middle = [(all.length - 1) / 2, all.length / 2].map((rank) => sorted[Math.floor(rank)] as number);
      expect(distribution.median).toBe(((middle[0] as number) + (middle[1] as number)) / 2);
      expect(distribution.mean).toBeCloseTo(all.reduce((sum, number) => sum + number, 0) / all.length, 9);
      expect(distribution.count).toBe(all.length);
    }),
    { seed: 42 },
  );
});

test('mean and median of no numbers are NaN', () => {
  expect([new Distribution().mean, new Distribution().median]).toEqual([Number.NaN, Number.NaN]);
});
