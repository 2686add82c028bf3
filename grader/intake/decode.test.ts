import { describe, expect, test } from '@jest/globals';
import { decode } from './decode';

const TEXT = 'export const x = "∂"; // and enough of it\r\n';
const bigEndian = (text: string) => Buffer.from(text, 'utf16le').swap16();

describe('a text is read', () => {
  test.each([
    ['in UTF-8', Buffer.from(TEXT)],
    ['in UTF-16, little end first, without a byte order mark', Buffer.from(TEXT, 'utf16le')],
    ['in UTF-16, big end first, without a byte order mark', bigEndian(TEXT)],
  ])('%s', (_, bytes) => {
    expect(decode('x.ts', bytes)).toEqual({ text: TEXT });
  });

  test.each([
    ['UTF-8', Buffer.from(`\uFEFF${TEXT}`)],
    ['UTF-16, little end first', Buffer.from(`\uFEFF${TEXT}`, 'utf16le')],
    ['UTF-16, big end first', bigEndian(`\uFEFF${TEXT}`)],
  ])('in %s with a byte order mark', (_, bytes) => {
    expect(decode('x.ts', bytes)).toEqual({ text: `\uFEFF${TEXT}` });
  });
});

test.each([
  ['bytes that are no UTF-8', Buffer.from([0x61, 0xff, 0x62]), 'is not a text in UTF-8. Save it as UTF-8'],
  ['NUL characters', Buffer.from('a\0b'), 'holds NUL characters'],
  ['nothing', Buffer.alloc(0), 'is empty'],
  ['white space', Buffer.from('\uFEFF \r\n\t'), 'is empty'],
])('a file of %s is a fault', (_, bytes, says) => {
  expect(decode('x.ts', bytes)).toEqual({ fault: expect.stringContaining(says) });
});
