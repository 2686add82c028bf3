import { expect, test } from '@jest/globals';
import { outside } from '../../../dev/testing/outside';

const { nativeTranspiler } = outside<typeof import('../../compile/native')>('grader/compile/native');
const { SyntaxTree } = outside<typeof import('../../compile/syntax-tree')>('grader/compile/syntax-tree');
const { definitionOf } = outside<typeof import('../../compile/find-definition')>('grader/compile/find-definition');
const { candidatesFor } = outside<typeof import('./candidates')>('grader/advice/repair/candidates');
const { withEdits } = outside<typeof import('./edit')>('grader/advice/repair/edit');

function parse(source: string) {
  const { program } = nativeTranspiler.parse('a.ts', source);
  return { file: 'a.ts', source, tree: new SyntaxTree(program, nativeTranspiler.visitorKeys) };
}

const everywhere = { near: undefined, helpers: [], apart: [], numbers: [] };

test('the same slip on several lines is mended by one candidate', () => {
  const source = 'function g(a, b, h) { const x = f(a - h, b); const y = f(a, b - h); return [x, y]; }';
  const texts = candidatesFor(parse(source), everywhere).map(({ edits }) => withEdits(source, edits));
  expect(texts).toContain(source.replaceAll(' - h', ' + h'));
});

test('no two candidates make the same text, and none leaves it as it is', () => {
  const source = 'function g(a, b) { return [a * a, b ** 2]; }';
  const texts = candidatesFor(parse(source), everywhere).map(({ edits }) => withEdits(source, edits));
  expect(new Set(texts).size).toBe(texts.length);
  expect(texts).not.toContain(source);
});

test('cheap candidates come first, and those in the part that fails before others', () => {
  const source = 'class V { mul() { return 1 - 2; } pow() { return 3 - 4; } }';
  const parsed = parse(source);
  const part = (name: string) => definitionOf(parsed.tree, name) as NonNullable<ReturnType<typeof definitionOf>>;
  const all = candidatesFor(parsed, { near: part('pow'), helpers: [], apart: [part('mul')], numbers: [] });
  const costs = all.map(({ cost }) => cost);
  expect(costs).toEqual([...costs].sort((one, other) => one - other));
  const placeOf = (text: string) => all.findIndex(({ edits }) => withEdits(source, edits) === text);
  expect(placeOf(source.replace('3 - 4', '3 + 4'))).toBeLessThan(placeOf(source.replace('1 - 2', '1 + 2')));
});

test('an edit where another layer sees the mistake comes before the same edit elsewhere', () => {
  const source = 'function g(a, b) { const x = a - b; const y = a - b; return [x, y]; }';
  const start = source.indexOf('const y');
  const texts = candidatesFor(parse(source), { ...everywhere, suspect: { start, end: start + 20 } }).map(({ edits }) =>
    withEdits(source, edits),
  );
  const [first, second] = ['x = a + b', 'y = a + b'].map((text) =>
    texts.indexOf(source.replace(text.replace('+', '-'), text)),
  );
  expect(second).toBeLessThan(first as number);
});

test('the same code has the same candidates in the same order', () => {
  const source = 'function g(a, b) { return [a - b, b / a]; }';
  const list = () => JSON.stringify(candidatesFor(parse(source), everywhere));
  expect(list()).toBe(list());
});

test('a file is not searched if the texts of its edits would not fit into memory', () => {
  const sumOf = (length: number) => {
    const names = Array.from({ length }, (_, index) => `t${index}`);
    return `function g(a) { ${names.map((name) => `const ${name} = a + a;`).join(' ')} return [${names}]; }`;
  };
  expect(candidatesFor(parse(sumOf(10)), everywhere).length).toBeGreaterThan(0);
  expect(candidatesFor(parse(sumOf(400)), everywhere)).toEqual([]);
  expect(candidatesFor(parse(`${sumOf(1)} // ${'a'.repeat(20_000)}`), everywhere)).toEqual([]);
});
