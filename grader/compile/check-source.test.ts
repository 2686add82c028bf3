import { describe, expect, test } from '@jest/globals';
import { outside } from '../../dev/testing/outside';
import { LIMITS } from '../core/limits';

const { nativeTranspiler } = outside<typeof import('./native')>('grader/compile/native');
const { checkSource } = outside<typeof import('./check-source')>('grader/compile/check-source');

const FILE = 'exercises/01-gradf.ts';
const check = (source: string) => () => checkSource(nativeTranspiler, FILE, source, LIMITS);
const letters = (count: number) => 'x'.repeat(count);

describe('a line', () => {
  test('of 2,000 characters is accepted, and one of 2,001 is refused with its number', () => {
    expect(check(`\n${letters(2_000)}\n`)).not.toThrow();
    expect(check(`\n${letters(2_001)}\n`)).toThrow(
      `${FILE}:2 is a line of more than 2000 characters, without its texts and comments. Break it.`,
    );
  });

  test.each([
    ['a string', `const x = "${letters(60_000)}";`],
    ['a template', `const x = \`${letters(30_000)}\${1}${letters(30_000)}\`;`],
    ['a comment', `const x = 1; /* ${letters(30_000)} */ // ${letters(30_000)}`],
    ['a regular expression', `const x = /${letters(60_000)}/;`],
  ])('may be longer by %s', (_, source) => {
    expect(check(source)).not.toThrow();
  });

  test('has its number behind comments and texts of several lines', () => {
    expect(check(`/*\n*/ const x = \`\n\${1}\n\`;\n${letters(2_001)}`)).toThrow(`${FILE}:5 is a line`);
  });
});

describe('errors in a file with a long line', () => {
  const long = `// ${letters(2_000)}\n`;

  test('are refused with the first of them if there are more than 100', () => {
    expect(check(`${long}${'let a;\n'.repeat(102)}`)).toThrow(
      `${FILE}:3 does not compile: Identifier \`a\` has already`,
    );
    expect(check(`${long}${'public class A {}\n'.repeat(101)}`)).toThrow(`${FILE}:2 does not compile: 'public'`);
  });

  test('are left to the transpiler if there are 100 or fewer', () => {
    expect(check(`${long}${'let a;\n'.repeat(101)}`)).not.toThrow();
  });

  test('are counted in lines of more than 200 characters, and told with the line in the file', () => {
    const members = (count: number) => `class A {\n  f(a: number): void {}\n${'#a;'.repeat(count)}\n}\n`;
    expect(check(members(60))).not.toThrow();
    expect(check(members(102))).toThrow(
      `${FILE}:3 does not compile: Identifier \`#a\` has already been declared in line 3.`,
    );
  });

  test.each([
    ['a regular expression', 'const x = /aaaaaaaaa/'],
    ['a string of several lines', "const x = 'aaaaaaaaa\\\n'"],
    ['a template that begins with a backslash', 'const x = `\\naaaaaaaa`'],
    ['a template with a backslash before an expression', `const x = \`aaaaaaaaa\\\\\${1}\``],
    ['a template with a quoted mark before an expression', `const x = \`aaaaaaaaa\\\`\${1}\``],
  ])('are not hidden by %s', (_, text) => {
    expect(check(`${text}; ${'let a;'.repeat(102)}`)).toThrow(/does not compile: Identifier `a` has already/);
  });
});

describe('nesting', () => {
  test('is refused with its line', () => {
    expect(check(`\n\n${'['.repeat(101)}`)).toThrow(`${FILE}:3 nests brackets more than 100 deep. Take it apart.`);
  });

  test.each([
    ['a regular expression that looks like a division', `if (1) {} /\`/.test('');\nx = ${'!\n'.repeat(30_000)}1;`],
    ['a comment that a module cannot have', `<!-- \`\nx = ${'!\n'.repeat(30_000)}1;`],
    ['a first line for a shell', `#!\`\nx = ${'!\n'.repeat(30_000)}1;`],
  ])('is not hidden by %s', (_, source) => {
    expect(check(source)).toThrow(/nested too deeply|more than 4000 words and signs/);
  });
});
