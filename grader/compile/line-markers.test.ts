import { describe, expect, test } from '@jest/globals';
import { EXERCISE, openSandbox } from '../../dev/testing/open-sandbox';
import { outside } from '../../dev/testing/outside';

const { withLineMarkers } = outside<typeof import('./line-markers')>('grader/compile/line-markers');
const { nativeTranspiler } = outside<typeof import('./native')>('grader/compile/native');
const { SyntaxTree } = outside<typeof import('./syntax-tree')>('grader/compile/syntax-tree');

const marked = (source: string) =>
  withLineMarkers(
    source,
    new SyntaxTree(nativeTranspiler.parse(EXERCISE, source).program, nativeTranspiler.visitorKeys),
  );

describe('line markers', () => {
  test.each([
    ['{ return 1; }', '{ 0;return 1; }'],
    ['{ const a = 1; let b; }', '{ 0;const a = 1; 0;let b; }'],
    ['{ throw a; }', '{ 0;throw a; }'],
    ['{ if (a) { throw b; } }', '{ 0;if (a) { 0;throw b; } }'],
    ['{ for (const i of a) {} while (b) {} }', '{ 0;for (const i of a) {} 0;while (b) {} }'],
    ['{ switch (a) { case 1: return b; } }', '{ 0;switch (a) { case 1: 0;return b; } }'],
  ])('are put in front of statements in a list: %s', (body, expected) => {
    expect(marked(`function f(a, b) ${body}`)).toBe(`function f(a, b) ${expected}`);
  });

  test.each([
    ['if (a) return;', '0;if (a) return;'],
    ['for (const i of a) b();', '0;for (const i of a) b();'],
    ['a(); b = a;', 'a(); b = a;'],
    ['class A { x = 1; }', 'class A { x = 1; }'],
    ['const c = () => a;', '0;const c = () => a;'],
  ])('are put nowhere else: %s', (source, inFunction) => {
    expect(marked(source)).toBe(source);
    expect(marked(`function f(a, b) {${source}}`)).toBe(`function f(a, b) {${inFunction}}`);
  });

  test('keep the number of each line', () => {
    const source = 'function f() {\r\n  const a = `\n`\n\n  return a\n}\n';
    expect(marked(source).split('\n')).toHaveLength(source.split('\n').length);
  });
});

describe('code with line markers', () => {
  test.each([
    [
      'without semicolons',
      'let y = 1\nif (y) y++\nelse y--\nconst z = y\ndo y--\nwhile (y > 0)\nreturn [y, z]',
      [0, 2],
    ],
    ['with a function as the last value', 'const f = function () { return 1 }\nreturn f()', 1],
    ['with a label', 'let n = 0\nouter: for (;;) { for (;;) { n++\nbreak outer } }\nreturn n', 1],
    ['with a switch', 'switch (1) { case 1: const q = 5; return q; default: return 2 }', 5],
    ['with a directive', '"use strict"; return (function () { return this === undefined })()', true],
    ['with a template', `const t = \`\${(() => { return "a" })()}b\`\nreturn t`, 'ab'],
    ['with types in between', 'type A = number\nlet type = 3\ntype\nreturn type', 3],
  ])('computes the same value: %s', async (_, body, expected) => {
    const { call } = await openSandbox(`export function f() {\n${body}\n}`);
    expect(call('f')).toEqual(expected);
  });

  test.each([
    ['return', 'const a = null;\n\n  return a.x;', 4],
    ['variable', 'const a = null;\n\n\n  const b = a.x;', 5],
    ['condition', 'const a = null;\n\n  if (a.x) {\n    return 1;\n  }', 4],
    ['nested statement', 'const a = null;\n  if (!a) {\n    a?.b;\n\n    return a.x;\n  }', 6],
  ])('reports an error at the line of its own statement: %s', async (_, body, line) => {
    const { call } = await openSandbox(`export function f() {\n  ${body}\n}`);
    expect(() => call('f')).toThrow(`${EXERCISE}:${line}: your code threw TypeError`);
  });
});
