import { expect, test } from '@jest/globals';
import { truncate } from '../../../text/truncate';
import { fitJson, fitSize } from './fit-size';

test('a document that is small enough has its texts as long as a platform takes them', () => {
  expect(fitSize((length) => String(length))).toBe('65535');
});

test('texts are cut in halves until the document is small enough, in bytes', () => {
  const lengths: number[] = [];
  const document = fitSize((length) => {
    lengths.push(length);
    return '∂'.repeat(length);
  }, 50_000);
  expect(lengths).toEqual([65_535, 32_767, 16_383]);
  expect(Buffer.byteLength(document)).toBe(3 * 16_383);
});

test('what cannot be made small enough has texts of 100 characters', () => {
  expect(fitSize((length) => 'x'.repeat(length), 10)).toHaveLength(100);
});

test('JSON is one line, in which nothing is a command of a log', () => {
  const value = { text: 'a\n::error::b\n##[error]c' };
  const line = fitJson((length) => ({ text: truncate(value.text, length) }));
  expect(line).not.toContain('##[');
  expect(line.split('\n')).toHaveLength(2);
  expect(JSON.parse(line)).toEqual(value);
});
