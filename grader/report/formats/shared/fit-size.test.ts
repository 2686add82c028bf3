import { expect, test } from '@jest/globals';
import { truncate } from '../../../text/truncate';
import { fitJson, fitSize } from './fit-size';

test('a small document may have texts of 65,535 characters', () => {
  expect(fitSize((length) => String(length))).toBe('65535');
});

test('the limit of texts is halved until the document has few enough bytes', () => {
  const lengths: number[] = [];
  const document = fitSize((length) => {
    lengths.push(length);
    return '∂'.repeat(length);
  }, 50_000);
  expect(lengths).toEqual([65_535, 32_767, 16_383]);
  expect(Buffer.byteLength(document)).toBe(3 * 16_383);
});

test('texts keep 100 characters even if the document is too large with them', () => {
  expect(fitSize((length) => 'x'.repeat(length), 10)).toHaveLength(100);
});

test('JSON is written as one line without a command to the runner of GitHub', () => {
  const value = { text: 'a\n::error::b\n##[error]c' };
  const line = fitJson((length) => ({ text: truncate(value.text, length) }));
  expect(line).not.toContain('##[');
  expect(line.split('\n')).toHaveLength(2);
  expect(JSON.parse(line)).toEqual(value);
});
