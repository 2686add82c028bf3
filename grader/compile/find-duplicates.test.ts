import { expect, test } from '@jest/globals';
import { EXERCISE } from '../../dev/testing/open-sandbox';
import { outside } from '../../dev/testing/outside';

const { nativeTranspiler } = outside<typeof import('./native')>('grader/compile/native');
const { SyntaxTree } = outside<typeof import('./syntax-tree')>('grader/compile/syntax-tree');
const { findDuplicates } = outside<typeof import('./find-duplicates')>('grader/compile/find-duplicates');

function duplicatesIn(...lines: string[]) {
  const source = lines.join('\n');
  const { program } = nativeTranspiler.parse(EXERCISE, source);
  return findDuplicates({ file: EXERCISE, source, tree: new SyntaxTree(program, nativeTranspiler.visitorKeys) });
}

const inClass = (...members: string[]) => duplicatesIn('class V {', ...members, '}');

test('of two methods of a class JavaScript uses the later one', () => {
  expect(inClass('mul() {}', 'div() {}', 'mul() {}')).toEqual([{ name: 'mul', lines: [2, 4], unusedLines: [2] }]);
});

test.each([
  ['a property hides a method that comes later', ['mul = 1;', 'mul() {}'], [3]],
  ['a method replaces a getter', ['get mul() { return 1; }', 'mul() {}'], [2]],
  ['a getter replaces a method, and a setter joins it', ['mul() {}', 'get mul() { return 1; }', 'set mul(x) {}'], [2]],
  [
    'of two getters the later one counts, with the setter between',
    ['get mul() { return 1; }', 'set mul(x) {}', 'get mul() { return 2; }'],
    [2],
  ],
  [
    'a method between a getter and its setter replaces the getter',
    ['get mul() { return 1; }', 'mul() {}', 'set mul(x) {}'],
    [2, 3],
  ],
  ['of three properties two are unused', ['mul = 1;', 'mul = 2;', 'mul = 3;'], [2, 3]],
  ['of three methods two are unused', ['mul() {}', "'mul'() {}", 'mul() {}'], [2, 3]],
])('%s', (_, members, unusedLines) => {
  expect(inClass(...members)).toMatchObject([{ name: 'mul', unusedLines }]);
});

test.each([
  ['a getter with its setter', ['get mul() { return 1; }', 'set mul(x) {}']],
  ['a static method beside another', ['static mul() {}', 'mul() {}']],
  ['overloads', ['mul(): void;', 'mul(x: number): void;', 'mul(x?: number) {}']],
  ['a declared property', ['declare mul: () => void;', 'mul() {}']],
  ['computed names', ['[key]() {}', '[key]() {}']],
])('%s is no duplicate', (_, members) => {
  expect(inClass(...members)).toEqual([]);
});

test('functions of one body are found, those of two bodies are not', () => {
  expect(duplicatesIn('function f() {', 'function g() {}', 'function g() {}', '}')).toEqual([
    { name: 'g', lines: [2, 3], unusedLines: [2] },
  ]);
  expect(duplicatesIn('function f() { function g() {} }', 'function h() { function g() {} }')).toEqual([]);
});
