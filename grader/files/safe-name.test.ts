import { expect, test } from '@jest/globals';
import { fileKeyOf, fileNameOf } from './safe-name';

test.each([
  ['alice', 'alice'],
  ['Jane Doe_12345', 'Jane Doe_12345'],
  ['Ægir 𝒇', 'Ægir 𝒇'],
  ['a/b\\c:d*e?"<>|', 'a_b_c_d_e_____'],
  ['nul', '_nul'],
  ['CON.2024', '_CON.2024'],
  ['com1', '_com1'],
  ['console', 'console'],
  ['ends with a dot.', 'ends with a dot_'],
  ['ends with a space ', 'ends with a space_'],
  ['..', '__'],
  ['.hidden', '_hidden'],
  ['', '_'],
])('%p becomes a file %p on every system', (id, name) => {
  expect(fileNameOf(id)).toBe(name);
});

test('two long names that begin alike stay two, and short enough for any disk', () => {
  const [one, other] = [`${'é'.repeat(200)}a`, `${'é'.repeat(200)}b`].map(fileNameOf) as [string, string];
  expect(one).not.toBe(other);
  expect(Buffer.byteLength(one)).toBeLessThan(200);
  expect(one).not.toContain('\ufffd');
});

test('names that one system or another takes for the same have one key', () => {
  expect(fileKeyOf('Alice')).toBe(fileKeyOf('alice'));
  expect(fileKeyOf('Zo\u00eb')).toBe(fileKeyOf('zoe\u0308'));
  expect(fileKeyOf('a:b')).toBe(fileKeyOf('a?b'));
  expect(fileKeyOf('alice')).not.toBe(fileKeyOf('alicia'));
});
