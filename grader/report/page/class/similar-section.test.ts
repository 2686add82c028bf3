import { expect, test } from '@jest/globals';
import type { SimilarPair } from '../../../core/similar-pair';
import { renderSimilar } from './similar-section';

const PAIR: SimilarPair = {
  ids: ['jane', '<b>joe'],
  share: 0.934,
  exercises: [
    {
      id: '01-gradf',
      isEqual: true,
      sides: [
        { text: 'const a = 1;\n</pre><script>', lines: [2] },
        { text: 'x\n\ny', lines: [1, 2] },
      ],
    },
  ],
};

test('a pair stands side by side, with the lines that both have marked, and all of it is text', () => {
  const { text } = renderSimilar([PAIR]);
  expect(text).toContain('93 % jane · &lt;b&gt;joe <span class="soft">equal files: 01-gradf</span>');
  expect(text).toContain('const a = 1;\n<mark>&lt;/pre&gt;&lt;script&gt;</mark>\n');
  expect(text).toContain('<mark>x</mark>\n\ny\n');
  expect(text).not.toContain('<script');
});

test('without a comparison nothing is said, and without pairs that there are none', () => {
  expect(renderSimilar(undefined).text).toBe('');
  expect(renderSimilar([]).text).toContain('No two answers have more in common than most have.');
});
