import { expect, test } from '@jest/globals';
import { EXERCISE } from '../../../../dev/testing/open-sandbox';
import { outside } from '../../../../dev/testing/outside';

const { nativeTranspiler } = outside<typeof import('../../../compile/native')>('grader/compile/native');
const { SyntaxTree } = outside<typeof import('../../../compile/syntax-tree')>('grader/compile/syntax-tree');
const { definitionOf } = outside<typeof import('../../../compile/find-definition')>('grader/compile/find-definition');
const { needlessCopy } = outside<typeof import('./needless-copy')>('grader/advice/diagnosis/second-look/needless-copy');

/** The class with a multiplication whose operand comes from this expression. */
const valueWith = (operand: string, members = '') =>
  `class Value extends Core { mul(other: Value | number) { const right = ${operand}; return right; } ${members} }`;

/** What is said of a multiplication, each with the code that it is about. */
function copiesIn(source: string): [string, string][] {
  const { program } = nativeTranspiler.parse(EXERCISE, source);
  const tree = new SyntaxTree(program, nativeTranspiler.visitorKeys);
  const mul = definitionOf(tree, 'mul');
  const remarks = mul ? needlessCopy({ file: EXERCISE, source, tree }, mul) : [];
  return remarks.map(({ kind, start, end }) => [kind, source.slice(start, end)]);
}

test.each([
  ['an arrow', 'lift(other)', '', 'const lift = (x) => x instanceof Value ? new Value(x) : x;', 'new Value(x) : x'],
  [
    'a method',
    'this.wrap(other)',
    'wrap(x) { return !(x instanceof Value) ? x : this.node(x, []); }',
    '',
    'x : this.node(x, [])',
  ],
  [
    'a static method',
    'Value.of(other)',
    'static of(x) { if (typeof x === "number") { return x; } return new Value(x as any); }',
    '',
    'x; } return new Value(x as any)',
  ],
  ['the operation itself', "typeof other !== 'number' ? new Value(other) : other", '', '', 'new Value(other) : other'],
])('cases that are turned round are found in %s', (_, operand, members, outer, piece) => {
  expect(copiesIn(`${outer}${valueWith(operand, members)}`)).toEqual([['turned-cases', piece]]);
});

test.each([
  ['of its data', 'other instanceof Value ? new Value(other.data) : new Value(other)', 'new Value(other.data)'],
  ['of itself', 'other instanceof Value ? new Value(other) : new Value(other)', 'new Value(other)'],
  ['without a question', 'new Value(other)', 'new Value(other)'],
])('a copy of what is a Value is found: %s', (_, operand, piece) => {
  expect(copiesIn(valueWith(operand))).toEqual([['copy', piece]]);
});

test.each(['if (x instanceof Value) x;', 'if (x instanceof Value) { x; }'])(
  'a forgotten return is found: %s',
  (line) => {
    const members = `of(x) { ${line} return new Value(x); }`;
    expect(copiesIn(valueWith('this.of(other)', members))).toEqual([['unreturned', 'x;']]);
  },
);

test.each([
  ['the usual choice', valueWith('other instanceof Value ? other : new Value(other)')],
  [
    'a choice by a function that knows a Value',
    valueWith('Value.lift(other)', 'static lift(x: Value | number) { return isValue(x) ? x : new Value(x); }'),
  ],
  [
    'a choice by such a function that returns early',
    valueWith('Value.lift(other)', 'static lift(x: Value | number) { if (isValue(x)) return x; return new Value(x); }'),
  ],
  [
    'a choice that returns early',
    valueWith('this.of(other)', 'of(x) { if (x instanceof Value) return x; return new Value(x); }'),
  ],
  [
    'a copy that passes its gradient on',
    valueWith('other instanceof Value ? new Value(other.data, [other]) : new Value(other)'),
  ],
  ['a number by its type', 'class Value { mul(other: number) { return new Value(other); } }'],
  [
    'a function that is called for numbers alone',
    `${valueWith("typeof other === 'number' ? of(other) : other")}
    function of(x: Value | number) { return new Value(x); }`,
  ],
  [
    'a constructor that takes both',
    valueWith('new Value(other)', 'constructor(x) { super(typeof x === "number" ? x : x.data); }'),
  ],
])('nothing is said of %s', (_, source) => {
  expect(copiesIn(source)).toEqual([]);
});
