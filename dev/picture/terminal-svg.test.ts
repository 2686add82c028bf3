import { describe, expect, test } from '@jest/globals';
import { terminalSvg } from './terminal-svg';

const texts = (svg: string) =>
  [...svg.matchAll(/<text ([^>]*)>([^<]*)<\/text>/g)].map(([, look, text]) => [text, look]);

describe('the picture of a terminal', () => {
  test('draws coloured and bold words as such, at their columns', () => {
    const drawn = texts(terminalSvg('\u001b[1mbold\u001b[22m plain\n  \u001b[31mwrong\u001b[39m right', 'a title'));
    expect(drawn).toEqual([
      ['bold', expect.stringMatching(/^x="20\.0" y="35" textLength="33\.6" font-weight="bold"$/)],
      ['plain', expect.stringMatching(/^x="62\.0" y="35" textLength="42\.0"$/)],
      ['wrong', expect.stringMatching(/^x="36\.8" y="55" textLength="42\.0" fill="#[0-9a-f]{6}"$/)],
      ['right', expect.stringMatching(/^x="87\.2" y="55" textLength="42\.0"$/)],
    ]);
  });

  test('keeps a colour until it is reset, also across lines', () => {
    const fills = texts(terminalSvg('\u001b[33mone\ntwo\u001b[0m\nthree', 'a title')).map(([, look]) =>
      /fill/.test(look as string),
    );
    expect(fills).toEqual([true, true, false]);
  });

  test('escapes what XML would read as markup', () => {
    const svg = terminalSvg('a < b && c > "d"', 'x < y');
    expect(svg).toContain('>a &lt; b &amp;&amp; c &gt; &quot;d&quot;</text>');
    expect(svg).toContain('<title>x &lt; y</title>');
  });

  test('refuses a code that it cannot draw', () => {
    expect(() => terminalSvg('\u001b[45mx', 'a title')).toThrow('cannot draw the ANSI code 45');
  });
});
