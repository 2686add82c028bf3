// biome-ignore-all lint/suspicious/noTemplateCurlyInString: these texts are programs
import { describe, expect, test } from '@jest/globals';
import { outside } from '../../dev/testing/outside';
import { lexemesOf } from './lexemes';

const { nativeTranspiler } = outside<typeof import('./native')>('grader/compile/native');

/** Marks what a file has of texts: `'a' + 1` is `T + 1`. */
const marked = (source: string, isRegularExpression = false) =>
  [...lexemesOf(source, () => isRegularExpression)]
    .map(({ kind, text }) => (kind === 'text' || kind === 'template' ? 'T' : text))
    .join('');

/** What the parser of TypeScript says of the slashes about which it is asked. */
const asked = (source: string) => {
  const answers: boolean[] = [];
  const offsets = nativeTranspiler.regularExpressions(source);
  for (const _ of lexemesOf(source, (offset) => answers.push(offsets.has(offset)) > 0 && offsets.has(offset)));
  return answers;
};

describe('a slash', () => {
  test.each([
    ['x = /a/', 'x = T'],
    ['x = a / b / c', 'x = a / b / c'],
    ['(a) / b / c', '(a) / b / c'],
    ['if (a) /b/', 'if (a) T'],
    ['for await (a of b) /c/', 'for await (a of b) T'],
    ['x.if(a) / b / c', 'x.if(a) / b / c'],
    ['await (a) / b / c', 'await (a) / b / c'],
    ['a[0] / b / c', 'a[0] / b / c'],
    ['2. / 3 / 4', '2. / 3 / 4'],
    ['größe / π / ∂', 'größe / π / ∂'],
    ['x++ / 2 / y', 'x++ / 2 / y'],
    ['++/a/.lastIndex', '++T.lastIndex'],
    ['!/a/', '!T'],
    ['x! / 2 / y', 'x! / 2 / y'],
    ['return /a/', 'return T'],
    ['x.return / a / b', 'x.return / a / b'],
    ['[...typeof /a/]', '[...typeof T]'],
    ['a => /b/', 'a => T'],
    ['`a` / b / c', '`T / b / c'],
    ['`${/a/}` / b / c', '`T${T}T / b / c'],
    ['/[/]"/', 'T'],
    ['/"/; "/"', 'T; T'],
  ])('is read as in JavaScript: %s', (source, expected) => {
    expect(marked(source)).toBe(expected);
  });

  test.each([
    ['if (a) {} /"/', [true]],
    ['x = {} / 2', [false]],
    ['f<T> / 2', [false]],
    ['let x\n/"/', [true]],
    ['(a\n/ b)', [false]],
    ['x\n++/"/.y', [true]],
    ['for (a of /"/.b) c', [true]],
    ['export default /"/', [true]],
  ])('that is unclear is told by a parser: %j', (source, expected) => {
    expect(asked(source)).toEqual(expected);
  });
});

describe('the pieces of a file', () => {
  test.each([
    ['text', '"a\\"b" + \'c\' /* d */ // e\n`f${`g${h}`}i`; <!-- j\n#!k\nl'],
    ['unclosed text', '"a\n`b${c'],
    ['unclosed comment', 'a /* b'],
  ])('are the whole file: %s', (_, source) => {
    expect([...lexemesOf(source, () => false)].map(({ text }) => text).join('')).toBe(source);
  });

  test('of a template are its texts, and what is in its expressions', () => {
    expect(marked('`a${b + `c`}d` + e')).toBe('`T${b + `T}T + e');
  });

  test('count words and numbers as one each', () => {
    const tokens = [...lexemesOf('größe=1.5e3+0xff_ff', () => false)].map(({ text }) => text);
    expect(tokens).toEqual(['größe', '=', '1.5e3', '+', '0xff_ff']);
  });
});
