import { expect, test } from '@jest/globals';
import { standaloneSvg } from './standalone-svg';

test('a picture alone has its namespace, its title as text, and the colours of the page', () => {
  const text = standaloneSvg({
    svg: '<svg class="plot" width="4">\n<g/>\n</svg>',
    title: 'A',
    description: '1 < 2 & 3',
  });
  expect(text).toMatch(
    /^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" role="img" color="var\(--ink\)" class="plot" width="4">/,
  );
  expect(text).toContain('<title>A. 1 &lt; 2 &amp; 3</title>');
  expect(text).toContain('--ink: #1b1c20');
  expect(text.trimEnd().endsWith('<g/>\n</svg>')).toBe(true);
});

test('a namespace that is there already is not written twice', () => {
  const svg = '<svg width="4" xmlns="http://www.w3.org/2000/svg"><g/></svg>';
  expect(standaloneSvg({ svg, title: 'A', description: 'B' }).match(/xmlns=/g)).toHaveLength(1);
});
