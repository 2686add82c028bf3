import { expect, test } from '@jest/globals';
import { simulateSpike } from './spike';

const SPIKE = { name: 'five minutes', rush: 0.5, meanSeconds: 300 };

test('a core for each submission lets none wait', () => {
  const figures = simulateSpike(500, 25, { ...SPIKE, cores: 500 }, 42);
  expect(figures).toEqual({ p95: 0, longest: 0, backlog: 0, emptyAfter: 0 });
});

test('with one core, a rush waits for as long as the core needs for all of it', () => {
  // All come at about the same moment.
  const figures = simulateSpike(1_000, 10, { ...SPIKE, rush: 1, meanSeconds: 0.001, cores: 1 }, 42);
  // Of a thousand some five take 3 s, and the last one does not wait for itself.
  expect(figures.longest).toBeGreaterThan(99);
  expect(figures.longest).toBeLessThan(140);
  expect(figures.emptyAfter).toBeCloseTo(figures.longest, 0);
  expect(figures.backlog).toBeGreaterThan(980);
});

test('the same seed gives the same figures, and more cores give shorter waits', () => {
  const with16 = simulateSpike(20_000, 1, { ...SPIKE, cores: 16 }, 42);
  expect(simulateSpike(20_000, 1, { ...SPIKE, cores: 16 }, 42)).toEqual(with16);
  expect(simulateSpike(20_000, 1, { ...SPIKE, cores: 32 }, 42).longest).toBeLessThan(with16.longest);
});
