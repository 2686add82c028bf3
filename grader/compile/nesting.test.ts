import { describe, expect, test } from '@jest/globals';
import { lexemesOf } from './lexemes';
import { nestingProblem } from './nesting';

const problemOf = (source: string) => nestingProblem(lexemesOf(source, () => false))?.problem;

describe('nesting that overflows the parser is found', () => {
  test.each([
    ['brackets', `${'('.repeat(101)}1${')'.repeat(101)}`],
    ['exclamation marks', `${'!'.repeat(30_000)}x`],
    ['minus signs', `${'- '.repeat(100_000)}1`],
    ['a sum', `${'1+'.repeat(65_000)}1`],
    ['conditions', `${'a?b:'.repeat(8_400)}c`],
    ['arrows', `${'a=>'.repeat(8_400)}b`],
    ['else if', `${'if(a)b;else '.repeat(6_700)}c`],
    ['else if with blocks', `${'if(a){b}else '.repeat(6_700)}c`],
    ['types', `type T = ${'A<'.repeat(20_000)}B${'>'.repeat(20_000)}`],
    ['types with commas', `type T = ${'A<B,'.repeat(20_000)}B${'>'.repeat(20_000)}`],
    ['keyof', `type T = ${'keyof '.repeat(20_000)}B`],
    ['do', `${'do '.repeat(20_000)}1;${'while(1);'.repeat(20_000)}`],
    ['labels', `${'a:'.repeat(20_000)}b`],
    ['array types', `type T = A${'[]'.repeat(20_000)}`],
    ['non-null marks', `x${'!'.repeat(20_000)}`],
    ['brackets behind a comment in a template', `const t = \`/*\`; ${'['.repeat(20_000)}`],
    ['brackets behind a quote in a template', `const t = \`'\`; ${'['.repeat(20_000)}`],
    ['brackets behind a quote in a regular expression', `const t = /'"\`/; ${'['.repeat(20_000)}`],
    ['brackets behind a set in a regular expression', `const t = f(/[/'"\`]/); ${'['.repeat(20_000)}`],
    ['brackets behind a division', `const t = x / ${'('.repeat(20_000)}`],
    ['brackets behind a division of what is counted up', `const t = x++ / ${'('.repeat(20_000)}`],
    ['brackets behind a division of what is not null', `const t = x! / ${'('.repeat(20_000)}`],
    ['brackets in a template', `const t = \`\${${'('.repeat(20_000)}`],
    ['templates in templates', '`${'.repeat(20_000)],
    ['templates behind each other', `f${'``'.repeat(20_000)}`],
    ['a mixture', `${`(${'!'.repeat(100)}`.repeat(200)}1${')'.repeat(200)}`],
  ])('%s', (_, source) => {
    expect(problemOf(source)).toBeDefined();
  });
});

describe('an ordinary file is accepted', () => {
  test.each([
    ['a large comment', `/* ${'!'.repeat(900_000)} */ export const x = 1;`],
    ['a line comment', `// ${'((('.repeat(10_000)}\nexport const x = 1;`],
    ['a long text', `export const x = '${'('.repeat(10_000)}';`],
    ['a long template', `export const x = \`${'('.repeat(10_000)} \${1} ${'['.repeat(10_000)}\`;`],
    ['a text over several lines', `export const x = '${'((\\\n'.repeat(5_000)}';`],
    ['an expression with brackets', `export const x = /${'\\('.repeat(10_000)}/;`],
    ['divisions', 'x = (a / (b / 2)) / c[0] / 2;\n'.repeat(10_000)],
    ['quotes in expressions', 'x = y.replace(/[\'"`/]/g, `$1`);\n'.repeat(10_000)],
    ['a large table', `export const x = [${'1.5, '.repeat(100_000)}];`],
    ['many functions, no semicolons', 'function f() { return 1 }\n'.repeat(500)],
    ['many statements', 'x = a ? b : c;\n'.repeat(20_000)],
    ['a class with long methods', `class A { ${'m() { a = b + c; d = e; }\n'.repeat(800)} }`],
  ])('%s', (_, source) => {
    expect(problemOf(source)).toBeUndefined();
  });
});

describe('the limits of nesting', () => {
  const brackets = (count: number) => `${'('.repeat(count)}1${')'.repeat(count)}`;
  const sum = (words: number) => `${'1+'.repeat((words - 2) / 2)}-1`;

  test('accept 100 brackets inside each other, and refuse 101', () => {
    expect(problemOf(brackets(100))).toBeUndefined();
    expect(problemOf(brackets(101))).toBe('nests brackets more than 100 deep');
  });

  test('count a "<" as a bracket until a ">" or a semicolon', () => {
    expect(problemOf(`x = ${'a < '.repeat(101)}1`)).toBe('nests brackets more than 100 deep');
    expect(problemOf(`x = ${'f<'.repeat(60)}(${'f<'.repeat(50)}`)).toBe('nests brackets more than 100 deep');
    expect(problemOf('x = a < b;\n'.repeat(500))).toBeUndefined();
    expect(problemOf('let x: Array<number>\n'.repeat(500))).toBeUndefined();
  });

  test('tell where the limit is exceeded', () => {
    expect(nestingProblem(lexemesOf(`${';'.repeat(50)}${brackets(101)}`, () => false))?.offset).toBe(150);
  });

  test('accept an expression of 4,000 words and signs, and refuse one of 4,001', () => {
    expect(problemOf(sum(4_000))).toBeUndefined();
    expect(problemOf(`${sum(4_000)};${sum(4_000)}`)).toBeUndefined();
    expect(problemOf(`${sum(4_000)}+`)).toBe('has an expression of more than 4000 words and signs');
  });

  test('accept a list of 4,000 names, and refuse one of 4,001', () => {
    const list = (names: number) => `function f(${'a,\n'.repeat(names)}) {}`;
    expect(problemOf(list(4_000))).toBeUndefined();
    expect(problemOf(`${list(4_000)};${list(4_000)}`)).toBeUndefined();
    expect(problemOf(list(4_001))).toBe('has a list of more than 4000 names');
  });

  test('count the tokens before an open bracket together with those in it', () => {
    const shared = (words: number) => `${sum(2_000)}(${sum(words - 2_002)})+1`;
    expect(problemOf(shared(4_000))).toBeUndefined();
    expect(problemOf(shared(4_002))).toBeDefined();
  });
});

describe('a file of a million characters is searched in one pass', () => {
  const LONG = 'has an expression of more than 4000 words and signs';
  // Each opens a token at every character. In quadratic time such a file would take hours.
  test.each([
    ['=/[', undefined],
    ['/*', LONG],
    ["'", undefined],
    ['"\\', undefined],
    ['`', LONG],
    ['`${', 'nests brackets more than 100 deep'],
    ['=/', LONG],
    ['\\', LONG],
    ['$', undefined],
    ['!', LONG],
  ])('full of %s', (part, problem) => {
    expect(problemOf(part.repeat(1_000_000 / part.length))).toBe(problem);
  });
});
