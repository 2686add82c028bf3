import { expect, test } from '@jest/globals';
import { outside } from '../../dev/testing/outside';

const { nativeTranspiler } = outside<typeof import('./native')>('grader/compile/native');
const { transpile } = outside<typeof import('./transpile')>('grader/compile/transpile');

/** What a learner reads of a file that does not compile, without the name of the file. */
function fault(source: string): string {
  try {
    transpile(nativeTranspiler, 'a.ts', source);
  } catch (error) {
    return (error as Error).message.replace(/ Fix the syntax there.*/, '');
  }
  return 'compiles';
}

/** The same for the body of a function, from line 2 on. */
const inBody = (body: string) => fault(`export function f(a: number, b: number) {\n${body}\n}\n`);

test.each([
  ['return [3b, 1];', 'a.ts:2 does not compile: `3b` at column 9 is no product. If you mean one, write `3 * b`.'],
  ['const d = (a + Math.sqrt(b);', 'The `(` at column 11 of line 2 is not closed. A `)` is missing before this `;`.'],
  ['return [a, b;', 'The `[` at column 8 of line 2 is not closed. A `]` is missing before this `;`.'],
  [
    'return [a; b];',
    'The `;` at column 10 is inside the `[` at column 8 of line 2. A comma belongs in its place, or `]` before it.',
  ],
  [
    'return [\n  Math.sqrt(a,\n  b,\n];',
    'a.ts:3 does not compile: The `(` at column 12 of line 3 is not closed. A `)` is missing.',
  ],
  ['return a);', 'The `)` at column 9 closes nothing: it is one too many'],
  ['return a;\n}', 'a.ts:4 does not compile: The `}` at column 1 closes nothing'],
  ['if (a) {', 'a.ts:4 does not compile: The `{` at column 41 of line 1 is not closed. A `}` is missing.'],
  ['return [a b];', 'Between `a` and `b` at column 11 something is missing: an operator such as `*`, or a comma.'],
  ['return Math.cos 3;', 'Between `Math.cos` and `3` at column 17 something is missing: an operator'],
  ['const d = 0,5;', 'A decimal point is written as a point: `0.5`.'],
  ['return a * * b;', 'Between `*` and `*` at column 12 a value is missing, or one of them is too many.'],
  ['return a * ;', 'Behind `*` a value is missing, at column 12.'],
  ['return -a ** 2;', 'A minus before a power may mean two things, so it needs parentheses. Write `-(a ** …)`'],
  ['return 3 × a;', 'The character × at column 10 is not part of TypeScript. Write `*`.'],
  ['raise Error(a);', 'There is no `raise` in TypeScript. An error is thrown: `throw new Error(…)`.'],
  ['** A comment. */', 'A comment that ends with `*/` begins with `/*` or `/**`.'],
  ['# a comment', 'A comment begins with //, not with #.'],
  ['const d 3;', '`const d` gets no value. Behind the name comes `=` and the value.'],
  ['const d := 3;', 'A variable is set by `=` alone: leave out the `:`.'],
  ["const d = 'a;", 'The text that begins at column 11 does not end: its quote is missing.'],
  ['if (a) {} elif (b) {}', '`elif` is written `else if` here.'],
])('of %j it says what to change', (body, says) => {
  expect(inBody(body)).toContain(says);
});

test.each([
  ['import math\nexport const a = 1;', 'a.ts:1 does not compile: `import math` names no file.'],
  ['from math import cos\n', 'An import begins with `import`'],
  ['def f(a):\n  return a\n', 'There is no `def` in TypeScript. A function is written `function f(x) { … }`, a method'],
  ['export f(a) { return a; }', 'Behind `export` comes function, const or class'],
  ['export class V { mul(o) { return o; }, pow(n) {} }', 'No comma belongs behind this `}`'],
  ['export class V {\n  function mul(o) {}\n}', 'In a class, a method is written without `function`'],
  ['export class V {\n  mul(o) => o;\n}', 'A method has no `=>`'],
  ['const f = (a: number) -> a;', 'stands `=>`, not `->`.'],
  ['export function f(**options) {}', 'On the left of `**` at column 19 a value is missing.'],
  ['return 1;', 'This `return` is outside of any function.'],
])('of the file %j it says what to change', (source, says) => {
  expect(fault(source)).toContain(says);
});

test('brackets in texts and comments count for nothing', () => {
  expect(inBody("const d = '(' // (\n  return [a;")).toContain('The `[` at column 10 of line 3 is not closed.');
});

test('where nothing is certain the message of the parser stays', () => {
  expect(inBody('return <a, b>;')).toContain('does not compile: Expected `>` but found `,`.');
});
