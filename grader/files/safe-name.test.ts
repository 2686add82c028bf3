import { expect, test } from '@jest/globals';
import { safeName, safeNameKey } from './safe-name';

test.each([
  ['alice', 'alice'],
  ['Jane Doe_12345', 'Jane Doe_12345'],
  ['Ægir 𝒇', 'Ægir 𝒇'],
  ['a/b\\c:d*e?"<>|', 'a_b_c_d_e_____'],
  ['nul', '_nul'],
  ['CON.2024', '_CON.2024'],
  ['com1', '_com1'],
  ['COM¹', '_COM¹'],
  ['con .txt', '_con .txt'],
  ['CONIN$', '_CONIN$'],
  ['console', 'console'],
  ['ends with a dot.', 'ends with a dot_'],
  ['ends with a space ', 'ends with a space_'],
  ['..', '__'],
  ['.hidden', '_hidden'],
  ['', '_'],
])('%p becomes a file %p on every system', (id, name) => {
  expect(safeName(id)).toBe(name);
});

test('two long names with the same beginning stay different, and fit any disk', () => {
  const [one, other] = [`${'é'.repeat(200)}a`, `${'é'.repeat(200)}b`].map(safeName) as [string, string];
  expect(one).not.toBe(other);
  expect(Buffer.byteLength(one)).toBeLessThan(200);
  expect(one).not.toContain('\ufffd');
});

test('names that some system treats as equal have the same key', () => {
  expect(safeNameKey('Alice')).toBe(safeNameKey('alice'));
  expect(safeNameKey('Zo\u00eb')).toBe(safeNameKey('zoe\u0308'));
  expect(safeNameKey('Straße')).toBe(safeNameKey('STRASSE'));
  expect(safeNameKey('ſmith')).toBe(safeNameKey('Smith'));
  expect(safeNameKey('a:b')).toBe(safeNameKey('a?b'));
  expect(safeNameKey('alice')).not.toBe(safeNameKey('alicia'));
});
