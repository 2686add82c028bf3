import { describe, expect, test } from '@jest/globals';
import { answer } from '../../dev/testing/open-sandbox';
import { outside } from '../../dev/testing/outside';

const { nativeTranspiler } = outside<typeof import('./native')>('grader/compile/native');
const { transpile } = outside<typeof import('./transpile')>('grader/compile/transpile');

const compile = (source: string) => () => transpile(nativeTranspiler, 'exercises/01-gradf.ts', source);
const members = (next: (index: number) => string) => Array.from({ length: 60 }, (_, index) => next(index)).join(',\n');

describe('an enum', () => {
  test.each([
    ['sums', `enum E {\na0 = "ab",\n${members((i) => `a${i + 1} = a${i} + a${i}`)} }`],
    ['templates', `enum E {\na0 = "ab",\n${members((i) => `a${i + 1} = \`\${a${i}}\${a${i}}\``)} }`],
    ['members by the enum', `const enum E {\na0 = "ab",\n${members((i) => `a${i + 1} = E.a${i} + E["a${i}"]`)} }`],
    ['numbers in texts', `enum E {\na0 = 1,\na1 = a0 + "",\n${members((i) => `a${i + 2} = a${i + 1} + a${i + 1}`)} }`],
    ['names in templates', `enum E {\n["a0"] = "ab",\n${members((i) => `[\`a${i + 1}\`] = E[\`a${i}\`] + a${i}`)} }`],
  ])('whose texts double from member to member is refused: %s', (_, source) => {
    expect(compile(source)).toThrow(/^exercises\/01-gradf\.ts:\d+ puts together a text of more than 2000 characters\./);
  });

  test.each([
    ['numbers that double', `enum E { a0 = 1, ${members((i) => `a${i + 1} = a${i} + a${i}`)} } return E.a60;`, 2 ** 60],
    ['a text put together', `enum E { a = "x", b = \`\${a}y\`, c = a + b } return E.c;`, 'xxy'],
    ['a long text', `enum E { a = "${'x'.repeat(3_000)}" } return E.a.length;`, 3_000],
  ])('is accepted with %s', async (_, body, expected) => {
    expect(await answer(body)).toBe(expected);
  });
});
