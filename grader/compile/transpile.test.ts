import { describe, expect, test } from '@jest/globals';
import { answer, EXERCISE, openSandbox } from '../../dev/testing/open-sandbox';
import { outside } from '../../dev/testing/outside';

const { nativeTranspiler } = outside<typeof import('./native')>('grader/compile/native');
const { transpile: transpileBy } = outside<typeof import('./transpile')>('grader/compile/transpile');

const transpile = (file: string, source: string) => transpileBy(nativeTranspiler, file, source);

describe('the transpiler', () => {
  test.each([
    [
      'parameter properties',
      `class A { constructor(public a: number, private readonly b = 2) {} sum() { return this.a + this.b; } }
       return new A(1).sum();`,
      3,
    ],
    ['enums', 'enum E { A = 3, B } return [E.B, E[3]];', [4, 'A']],
    ['constant enums', 'const enum E { A = 5 } return E.A;', 5],
    ['casts and assertions', 'const x = <unknown>7 as number; return x! satisfies number;', 7],
    [
      'abstract classes, overrides and declared fields',
      `abstract class A { abstract n(): number; }
       class B extends A { declare x: number; override n() { return 8; } }
       return new B().n();`,
      8,
    ],
    [
      'generics and overloads',
      `function id(x: string): string; function id<T>(x: T): T;
       function id<T>(x: T): T { return x; }
       return id<number>(9);`,
      9,
    ],
    ['interfaces and types', 'interface I { x: T } type T = number; const i: I = { x: 10 }; return i.x;', 10],
  ])('supports %s', async (_, body, expected) => {
    expect(await answer(body)).toEqual(expected);
  });

  test('supports namespaces', async () => {
    const { call } = await openSandbox('namespace N { export const x = 11; }\nexport const read = () => N.x;');
    expect(call('read')).toBe(11);
  });
});

describe('a file with a syntax error', () => {
  test.each([
    ['a missing expression', 'const a = 1;\nconst b = ;\n', 2],
    [
      'a left-over merge conflict',
      'const a = 1;\n<<<<<<< HEAD\nconst b = 1;\n=======\nconst b = 2;\n>>>>>>> theirs\n',
      2,
    ],
    ['an unclosed brace', 'export function f() {\n  return 1;\n', 3],
    ['a text without its end', '\n\nconst a = "text;\n', 3],
    ['an error behind letters of several bytes', '// ∂f/∂a 😀\n/* é */ const a = ;\n', 2],
    ['an error in a file with CRLF and a byte order mark', '\uFEFFconst a = 1;\r\nconst b = ;\r\n', 2],
    ['a name declared twice', 'const a = 1;\nconst a = 2;\n', 2],
    ['a function of the module declared twice', 'export function f() {}\nexport function f() {}\n', 2],
  ])('is refused with its line: %s', (_, source, line) => {
    let thrown: unknown;
    try {
      transpile(EXERCISE, source);
    } catch (error) {
      thrown = error;
    }
    expect(thrown).toMatchObject({
      name: 'LearnerFault',
      kind: 'error',
      location: { file: EXERCISE, line },
      message: expect.stringMatching(new RegExp(`^${EXERCISE}:${line} does not compile: .+\\. Fix the syntax there`)),
    });
  });
});

test.each([
  ['a name', '// é\nlet a = 1;\nfunction a() {}\n', 'Identifier `a` has already been declared in line 2.'],
  ['a function', 'function f() {}\n\nfunction f() {}\n', 'Function `f` has already been declared in line 1.'],
])('the message names both lines of %s that is declared twice', (_, source, sentence) => {
  expect(() => transpile(EXERCISE, source)).toThrow(`${EXERCISE}:3 does not compile: ${sentence}`);
});

describe('members of a class that are declared twice', () => {
  test.each([
    ['two methods', 'class V { mul() { return 1; } mul() { return 2; } } return new V().mul();', 2],
    ['two names in quotes', "class V { 'a b'() { return 1; } 'a b'() { return 2; } } return new V()['a b']();", 2],
    ['a property before a method', 'class V { mul = () => 1; mul() { return 2; } } return new V().mul();', 1],
    ['a getter before a method', 'class V { get mul() { return 1; } mul() { return 2; } } return new V().mul();', 2],
    ['a method before a getter', 'class V { mul() { return 1; } get mul() { return 2; } } return new V().mul;', 2],
    ['static methods', 'class V { static mul() { return 1; } static mul() { return 2; } } return V.mul();', 2],
  ])('count as in JavaScript: %s', async (_, body, expected) => {
    expect(await answer(body)).toBe(expected);
  });

  test.each([
    ['private ones', 'class V {\n#a = 1;\n#a = 2;\n}', 3],
    ['constructors', 'class V {\nconstructor() {}\nconstructor() {}\n}', 2],
  ])('are refused where JavaScript refuses them: %s', (_, source, line) => {
    expect(() => transpile(EXERCISE, source)).toThrow(`${EXERCISE}:${line} does not compile`);
  });
});

describe('imports', () => {
  test('are listed with their lines, without imports of types alone', () => {
    const source = [
      "import { f } from '../engine/f';",
      "import type { Value } from 'types-only';",
      "import { type Other } from 'types-only-too';",
      "import './side-effect';",
      "import whole, * as all from './all';",
      'export const x = [f, whole, all];',
    ].join('\n');
    expect(transpile(EXERCISE, source).imports).toEqual([
      { request: '../engine/f', line: 1 },
      { request: './side-effect', line: 4 },
      { request: './all', line: 5 },
    ]);
  });

  test('are listed if they are unused, although the code does not have them', () => {
    const { imports, code } = transpile(EXERCISE, "import { readFileSync } from 'node:fs';\nexport const x = 1;\n");
    expect(imports).toEqual([{ request: 'node:fs', line: 1 }]);
    expect(code).not.toContain('node:fs');
  });
});

describe('lines', () => {
  test('of the code lead back to those of the source, although types before them were dropped', () => {
    const source = 'interface Dropped {\n  x: number;\n}\n\n// ∂ 😀\nexport const here = (): number =>\n  42;\n';
    const { code, originalLine } = transpile(EXERCISE, source);
    const line = code.split('\n').findIndex((text) => text.includes('here')) + 1;
    expect(line).toBeLessThan(6);
    expect(originalLine(line, 1)).toBe(6);
  });

  test('that are not in the code lead to no line', () => {
    expect(transpile(EXERCISE, 'export const x = 1;\n').originalLine(1_000, 1)).toBeUndefined();
  });
});
