import { describe, expect, test } from '@jest/globals';
import { escapeMarkdown, fencedBlock } from './markdown-text';

describe('escaped Markdown', () => {
  test('has a backslash before each character of markup', () => {
    expect(escapeMarkdown('<b> **x** `y` [z](w) a|b $m$ @all &amp; #1 ~s~ \\')).toBe(
      '\\<b\\> \\*\\*x\\*\\* \\`y\\` \\[z\\](w) a\\|b \\$m\\$ \\@all \\&amp; \\#1 \\~s\\~ \\\\',
    );
  });

  test('contains no link and no command', () => {
    expect(escapeMarkdown('https://a.b www.a.b')).toBe('https\\://a.b www\\.a.b');
    expect(escapeMarkdown('::error::a ##[error]b')).toBe('\\:\\:error\\:\\:a \\#\\#\\[error\\]b');
  });

  test('is one line, which fits into a cell or a heading', () => {
    expect(escapeMarkdown(' a\n\n# b\r| c ')).toBe('a \\# b \\| c');
  });

  test('keeps labels of comparisons readable', () => {
    expect(escapeMarkdown('∂f/∂a at (2, 3.5), h = 0.1')).toBe('∂f/∂a at (2, 3.5), h \\= 0.1');
  });
});

describe('a fenced block', () => {
  test('contains the text without changes', () => {
    expect(fencedBlock('a <b>\n**c**')).toBe('```text\na <b>\n**c**\n```');
  });

  test.each(['```', 'a\n```\n# b', '````\n```', 'x `````` y'])('is not closed by the text %j', (text) => {
    const lines = fencedBlock(text).split('\n');
    const [fence] = /^`+/.exec(lines[0] ?? '') ?? [''];
    expect(lines.at(-1)).toBe(fence);
    expect(lines.slice(1, -1).join('\n')).toBe(text);
    expect(text).not.toContain(fence);
  });
});
