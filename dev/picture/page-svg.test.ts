import { expect, test } from '@jest/globals';
import { outside } from '../testing/outside';

const { pageSvg } = outside<typeof import('./page-svg')>('dev/picture/page-svg');

const drawn = (body: string) => pageSvg({ title: 'a < b', style: 'a > b {}', body, width: 20, height: 10 });

test('a page is written as XML, with its texts and attributes escaped', () => {
  const svg = drawn('<p class="x&quot;y">1 &lt; 2 &amp; 3<br><input type="text" hidden></p><!-- no -->');
  expect(svg).toContain(
    '<body xmlns="http://www.w3.org/1999/xhtml"><p class="x&quot;y">1 &lt; 2 &amp; 3<br/>' +
      '<input type="text" hidden=""/></p></body>',
  );
  expect(svg).toContain('<title>a &lt; b</title>');
  expect(svg).toContain('<style>a &gt; b {}');
});

test('a drawing within the page has its namespace, once', () => {
  expect(drawn('<svg viewBox="0 0 1 1"><path d="M0 0"/></svg>')).toContain(
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><path d="M0 0"></path></svg>',
  );
  expect(drawn('<svg xmlns="http://www.w3.org/2000/svg"></svg>').match(/xmlns="[^"]*svg"/g)).toHaveLength(2);
});

test('a picture has the size of its window', () => {
  expect(drawn('<p>x</p>')).toMatch(/^<svg [^>]*viewBox="0 0 20 10" width="20" height="10">/);
});
