import { describe, expect, test } from '@jest/globals';
import { EXERCISE } from '../../dev/testing/open-sandbox';
import { outside } from '../../dev/testing/outside';

const { nativeTranspiler } = outside<typeof import('./native')>('grader/compile/native');
const { SyntaxTree } = outside<typeof import('./syntax-tree')>('grader/compile/syntax-tree');
const { findDefinition } = outside<typeof import('./find-definition')>('grader/compile/find-definition');

const parsed = (source: string) => {
  const { program } = nativeTranspiler.parse(EXERCISE, source);
  return { file: EXERCISE, source, tree: new SyntaxTree(program, nativeTranspiler.visitorKeys) };
};

const line = (source: string, name: string, component?: number) =>
  findDefinition(parsed(source), name, component)?.line;

describe('the definition', () => {
  const source = [
    '// f, Value and mul are only named here',
    'export function f() {}',
    'export const g = () => {};',
    'export class Value {',
    '  static count = 0;',
    '  mul() {}',
    '  div = () => {};',
    '  get twice() { return 2; }',
    '}',
    'export default function last() {}',
  ].join('\n');

  test.each([
    ['f', 2],
    ['g', 3],
    ['Value', 4],
    ['count', 5],
    ['mul', 6],
    ['div', 7],
    ['twice', 8],
    ['last', 10],
  ])('of %s is in line %i', (name, expected) => {
    expect(findDefinition(parsed(source), name)).toEqual({ file: EXERCISE, line: expected });
  });

  test('of a name that is not declared is undefined', () => {
    expect(findDefinition(parsed(source), 'pow')).toBeUndefined();
  });

  test('in a file that does not compile is undefined', () => {
    expect(findDefinition(parsed('export function f( {'), 'f')).toBeUndefined();
  });
});

describe('the line that computes a component of the result', () => {
  test('is that of the element in the returned array', () => {
    const source = 'function f(a) {\n  return [\n    a,\n    2 * a,\n    -a,\n  ];\n}';
    expect([1, 2].map((component) => line(source, 'f', component))).toEqual([4, 5]);
  });

  test('is where a returned variable was assigned last', () => {
    const source = 'function f() {\n  let da;\n  const db = 1;\n  da = 2;\n  da = 3;\n  return [da, db];\n}';
    expect([0, 1].map((component) => line(source, 'f', component))).toEqual([5, 3]);
  });

  test('is that of the element if the element is a parameter', () => {
    expect(line('function f(\n  a) {\n  return [\n    a];\n}', 'f', 0)).toBe(4);
  });

  test('is in the last array that is returned', () => {
    const source =
      'function f(a) {\n  if (a) {\n    return [0];\n  }\n  const inner = () => {\n    return [1];\n  };\n' +
      '  return [\n    inner()];\n}';
    expect(line(source, 'f', 0)).toBe(9);
  });

  test('is in the array of an arrow function', () => {
    const source = 'const f = (a) => [\n  a + 1,\n  a + 2,\n];\nconst g = () => [0];';
    expect(line(source, 'f', 1)).toBe(3);
  });

  test('is in the array of a method', () => {
    expect(line('class A {\n  f() {\n    return [1,\n      2];\n  }\n}', 'f', 1)).toBe(4);
  });

  test.each([
    ['the array is too short', 'function other() {}\nfunction f() {\n  return [1];\n}'],
    ['no array is returned', 'function other() {}\nfunction f() {\n  return Array.of(1, 2, 3);\n}'],
    ['the element is left out', 'function other() {}\nfunction f() {\n  return [1, 2, , 3];\n}'],
  ])('is where the function begins if %s', (_, source) => {
    expect(line(source, 'f', 2)).toBe(2);
  });
});
