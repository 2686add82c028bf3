import { expect, test } from '@jest/globals';
import { outside } from '../../../dev/testing/outside';

const { nativeTranspiler } = outside<typeof import('../../compile/native')>('grader/compile/native');
const { SyntaxTree } = outside<typeof import('../../compile/syntax-tree')>('grader/compile/syntax-tree');
const { searchScope } = outside<typeof import('./search-scope')>('grader/advice/repair/search-scope');

const SOURCE = `function wrap(o) { return o; }
class Value {
  make(data) { return new Value(data); }
  add(o) { return this.make(1); }
  mul(o) { return this.make(wrap(o).data); }
  pow(n) { return this.mul(n); }
  backward() { this.visit(); }
  visit() {}
}`;

/** The first words of what is searched first, next and last. */
function scopeOf(part: string, isCoreWrong: boolean) {
  const { program } = nativeTranspiler.parse('a.ts', SOURCE);
  const parsed = { file: 'a.ts', source: SOURCE, tree: new SyntaxTree(program, nativeTranspiler.visitorKeys) };
  const { near, helpers, apart } = searchScope(parsed, part, ['mul', 'pow'], ['Value'], isCoreWrong);
  const word = (node: { start: number } | undefined) => /\w+(?=\()/.exec(SOURCE.slice(node?.start))?.[0];
  return { near: word(near), helpers: helpers.map(word), apart: apart.map(word) };
}

test('what a part calls is searched right behind it, but for other parts', () => {
  expect(scopeOf('mul', false)).toEqual({ near: 'mul', helpers: ['make', 'wrap'], apart: ['pow'] });
  expect(scopeOf('pow', false)).toEqual({ near: 'pow', helpers: [], apart: ['mul'] });
});

test('if additions alone fail, what all parts build on is searched first', () => {
  const { near, helpers, apart } = scopeOf('mul', true);
  expect([near, apart]).toEqual(['backward', ['pow', 'mul']]);
  expect(helpers).toEqual(expect.arrayContaining(['add', 'make', 'visit']));
});
