import { expect, test } from '@jest/globals';
import { OutOfFuel, ReadingFuel } from './reading-fuel';

test('a reading ends after its calls', () => {
  const fuel = new ReadingFuel(() => 0, { calls: 2, ticks: 10 });
  fuel.take();
  fuel.take();
  expect(() => fuel.take()).toThrow(OutOfFuel);
});

test('a reading ends after its ticks, of which those of the tests are none', () => {
  let burnt = 100;
  const fuel = new ReadingFuel(() => burnt, { calls: 10, ticks: 5 });
  burnt += 5;
  fuel.take();
  burnt += 1;
  expect(() => fuel.take()).toThrow(OutOfFuel);
});
