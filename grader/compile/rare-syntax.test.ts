import { describe, expect, test } from '@jest/globals';
import { answer, EXERCISE, openSandbox } from '../../dev/testing/open-sandbox';
import { outside } from '../../dev/testing/outside';

const { nativeTranspiler } = outside<typeof import('./native')>('grader/compile/native');
const { hasRareSyntax } = outside<typeof import('./rare-syntax')>('grader/compile/rare-syntax');
const { SyntaxTree } = outside<typeof import('./syntax-tree')>('grader/compile/syntax-tree');
const { transpile } = outside<typeof import('./transpile')>('grader/compile/transpile');

const LOG = 'const log: string[] = [];\n';
const NOTE = `${LOG}const note = (n: string) => (_: unknown, x: { kind: string }) => { log.push(n + x.kind); };\n`;
const END = `${LOG}const end = (name: string) => ({ [Symbol.dispose]() { log.push(name); } });\n`;

describe('what TypeScript transpiles', () => {
  test.each([
    [
      'the order of decorators',
      `${NOTE}class A { @note('1') get g() { return 1; } @note('2') static s = 1; } return log;`,
      ['1getter', '2field'],
    ],
    [
      'a decorated class expression',
      'let n; const A = @((_: any, x: any) => { n = x.name; }) class {}; return n;',
      'A',
    ],
    [
      'a decorated class with a declared field',
      `${NOTE}@note('1') class A { static declare y: number; } return log;`,
      ['1class'],
    ],
    [
      'using in the head of a loop',
      `${END}for (using a = end('e'); log.length < 1; ) log.push('in'); return log;`,
      ['in', 'e'],
    ],
    ['using, backwards', `${END}{ using a = end('a'); using b = end('b'); } return log;`, ['b', 'a']],
    [
      'accessor',
      'class A { accessor x = 1; static accessor y = 2; } const a = new A(); a.x += 5; return [a.x, A.y];',
      [6, 2],
    ],
  ])('runs as TypeScript has it: %s', async (_, body, expected) => {
    expect(await answer(body)).toEqual(expected);
  });

  test.each([
    ['variables', 'namespace N { export let x = 1; export const next = () => (x += 1); }', 'N.next() * 10 + N.x', 22],
    ['parts', 'namespace N { export const x = 1; }\nnamespace N { export const y = x + 1; }', 'N.y', 2],
    ['an enum inside', 'namespace N.M { export enum E { A = 2 } }', 'N.M.E.A', 2],
    ['a pattern', 'namespace N { export const [x, y] = [1, 2]; }', 'N.x * 10 + N.y', 12],
    ['the name of a function', 'function N() { return 1; }\nnamespace N { export const x = 2; }', 'N() * 10 + N.x', 12],
    ['constants', 'namespace N { const x = 1; export const y = x + 1; }', 'N.y', 2],
    ['functions', 'namespace N { export function f() { return g(); } function g() { return 3; } }', 'N.f()', 3],
    ['types', 'namespace N { export interface A { x: number } }\nconst a: N.A = { x: 4 };', 'a.x', 4],
  ])('runs as TypeScript has it: a namespace with %s', async (_, source, expression, expected) => {
    const { call } = await openSandbox(`${source}\nexport const read = () => ${expression};`);
    expect(call('read')).toBe(expected);
  });

  test('has the lines that the learner wrote', async () => {
    const source =
      'const keep = (..._: unknown[]) => {};\nclass A {\n  @keep\n  f(x: any) {\n    return x.y;\n  }\n}\n';
    const { call } = await openSandbox(`${source}export const run = () => new A().f(null);`);
    expect(() => call('run')).toThrow(`${EXERCISE}:5: your code threw TypeError`);
  });

  test('may declare a member of a class twice, as JavaScript does', async () => {
    expect(
      await answer('class V { accessor x = 1; mul() { return 1; } mul() { return 2; } } return new V().mul();'),
    ).toBe(2);
  });

  test('has the errors of other files, too', () => {
    const source = 'const keep = (..._: unknown[]) => {};\n@keep class A {}\nlet a;\nlet a;\n';
    expect(() => transpile(nativeTranspiler, EXERCISE, source)).toThrow(`${EXERCISE}:4 does not compile: Identifier`);
  });
});

test.each([
  ['namespace N { export const f = (x: number) => x; export type T = number; }', false],
  ['export namespace N { export function f() {} }', false],
  ['namespace N { export let x = 1; }', true],
  ['namespace N { export const x = 1; }\nnamespace N {}', true],
  ['namespace N.M { export const x = 1; }', true],
])('is left to oxc where that makes the same of it: %s', (source, isRare) => {
  const tree = new SyntaxTree(nativeTranspiler.parse(EXERCISE, source).program, nativeTranspiler.visitorKeys);
  expect(hasRareSyntax(source, tree)).toBe(isRare);
});

describe('what has no meaning in a module of QuickJS is refused with what to write in its place', () => {
  test.each([
    ['export = f;', 'exports by "export =". Write "export" before each name in its place.'],
    ["import f = require('../engine/f');", 'imports by "require". Write import { … } from in its place.'],
    ["export import f = require('../engine/f');", 'imports by "require". Write import { … } from in its place.'],
    ["import defer * as f from '../engine/f';", 'imports with "defer". Remove that word.'],
    ["import f from '../engine/f' with { type: 'json' };", 'imports with attributes. Remove these'],
    ['class A { f(@d x: number) {} }', 'has a decorator on a parameter, where none is allowed: remove it.'],
  ])('%s', (line, says) => {
    expect(() => transpile(nativeTranspiler, EXERCISE, `\n${line}\n`)).toThrow(`${EXERCISE}:2 ${says}`);
  });

  test('but not what is only a type', () => {
    const { code } = transpile(nativeTranspiler, EXERCISE, "import type f = require('../engine/f');\nexport {};");
    expect(code).not.toContain('require');
  });
});
