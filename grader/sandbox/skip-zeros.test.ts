import { expect, test } from '@jest/globals';
import { skipZerosIn } from './skip-zeros';

test('zeros are skipped up to the first word that is not zero, or up to the end', () => {
  const memory = new WebAssembly.Memory({ initial: 1, maximum: 1 });
  const skipZeros = skipZerosIn(memory);
  const bytes = new Uint8Array(memory.buffer);
  bytes[803] = 1;
  bytes[1607] = 0x80;
  expect(skipZeros(0, bytes.length)).toBe(800);
  expect(skipZeros(800, bytes.length)).toBe(800);
  expect(skipZeros(808, bytes.length)).toBe(1600);
  expect(skipZeros(808, 1600)).toBe(1600);
  expect(skipZeros(1608, bytes.length)).toBe(bytes.length);
});
