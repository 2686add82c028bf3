import { describe, expect, test } from '@jest/globals';
import { EXERCISE } from '../../../../dev/testing/open-sandbox';
import { outside } from '../../../../dev/testing/outside';
import { recorded, testResult } from '../../../../dev/testing/results';
import type { TestResult } from '../../../core/result';
import { compare } from '../../../scoring/compare';

const { nativeTranspiler } = outside<typeof import('../../../compile/native')>('grader/compile/native');
const { SyntaxTree } = outside<typeof import('../../../compile/syntax-tree')>('grader/compile/syntax-tree');
const { lookAtText, secondLook } = outside<typeof import('./second-look')>(
  'grader/advice/diagnosis/second-look/second-look',
);

/** What a second look says of a file that has a function f or a class Value, for each of some wrong tests. */
function remarksOn(source: string, tests: Partial<TestResult>[] = [{}], compiles = true): string[][] {
  const results = tests.map((one, index) => testResult({ name: `test ${index}`, status: 'error', ...one }));
  const { program } = nativeTranspiler.parse(EXERCISE, source);
  const tree = new SyntaxTree(program, nativeTranspiler.visitorKeys);
  const parsed = { file: EXERCISE, source, tree };
  if (compiles) secondLook(results, parsed, ['f', 'Value']);
  else lookAtText(results, parsed);
  return results.map(({ diagnoses }) =>
    diagnoses.map(({ id, places: [place] }) => (place ? `${id} ${place.line}:${place.column}-${place.endColumn}` : id)),
  );
}

const f = (...lines: string[]) => ['export function f(a: number, b: number) {', ...lines, '}'].join('\n');
const mul = (...lines: string[]) => ['export class Value {', '  mul(other: Value) {', ...lines, '  }', '}'].join('\n');

describe('a second look finds', () => {
  test.each([
    ['a caret', f('return [a ^ 2, b];'), 'source:caret 2:9-14'],
    ['a comma in place of brackets', f('return a, b;'), 'source:comma-without-brackets 2:8-12'],
    ['a comma in place of brackets, in parentheses', f('return (a, b);'), 'source:comma-without-brackets 2:9-13'],
    ['a decimal comma', f('return [a, Math.pow(b, 0,5)];'), 'source:decimal-comma 2:24-27'],
    ['a result below its return', f('return', '[a, b];'), 'source:return-break 2:1-7'],
    ['async', `async ${'function f() { return 1; }'}`, 'source:async-result 1:1-33'],
    ['a function of Math by itself', f('return [sqrt(a), b];'), 'source:unknown-name 2:9-13'],
    ['math', f('return [math.exp(a), b];'), 'source:unknown-name 2:9-13'],
    ['a name of Math in other letters', f('return [Math.Cos(a), b];'), 'source:unknown-name 2:9-17'],
    ['Python’s None', f('const g = None;', 'return [a, g];'), 'source:unknown-name 2:11-15'],
    ['=- in place of -=', f('let s = a;', 's =- b;', 'return [s, b];'), 'source:sign-behind-equals 3:1-7'],
    ['a caret in a helper', `const h = (x) => x ^ 2;\n${f('return [h(a), b];')}`, 'source:caret 1:18-23'],
    ['the stub above the answer', f('notStarted("f");', 'return [a, b];'), 'source:leftover-stub 2:1-17'],
    ['a number that is thrown away', f('a + 1;', 'return [a, b];'), 'source:unused-value 2:1-6'],
    ['a comparison for an assignment', f('let x = 0;', 'x == a;', 'return [x, b];'), 'source:unused-value 3:1-7'],
    ['a result that is not returned', f('const g = () => {', 'a / b;', '};'), 'source:unused-value 3:1-6'],
    ['a return in a loop', f('for (const x of b) {', 'a += x;', 'return a;', '}'), 'source:early-return 4:1-10'],
    ['a name in place of a copy of an argument', f('const q = a;', 'q[0] += b;', 'g(a);'), 'source:one-array 2:7-12'],
    ['a sum that is not kept', f('let s = new Value(0);', 's.add(a);', 'return s;'), 'source:lost-result 3:1-9'],
    ['a logarithm that is not kept', f('let v = a.mul(b);', 'v.log();', 'return v;'), 'source:lost-result 3:1-8'],
    ['a number that is only read', f('for (const p of a) p.grad;'), 'source:not-assigned 2:20-27'],
    ['the largest of an array itself', f('const x = [a];', 'return Math.max(x);'), 'source:array-in-math 3:8-19'],
    ['the least of a list', 'function f(x: readonly number[]) { return Math.min(x); }', 'source:array-in-math 1:43-54'],
    ['an array without elements', f('return new Array(3).map(() => a);'), 'source:empty-array 2:8-20'],
    ['a name in place of a copy', f('const p = [a];', 'const q = p;', 'q[0]++;', 'g(p);'), 'source:one-array 3:7-12'],
  ])('%s', (_, source, expected) => {
    expect(remarksOn(source)).toEqual([[expected]]);
  });

  test('no unknown name in an import, which may be called otherwise', () => {
    const source = `import { numpy as np } from '../engine/library';\n${f('return [np, a, b];')}`;
    expect(remarksOn(source)).toEqual([[]]);
  });

  test('a this that is not that of the method', () => {
    const source = mul('const out = 1;', 'const step = function () { this.grad += out; };', 'return step;');
    expect(remarksOn(source, [{ part: 'mul' }])).toEqual([['source:lost-this 4:28-32']]);
  });
});

test('a second look finds no fault with a second name of an array whose changes are taken back', () => {
  const lines = ['const p = [a];', 'const q = p;', 'q[0] += 1;', 'q[0] -= 1;', 'return p;'];
  expect(remarksOn(f(...lines))).toEqual([[]]);
});

test('a second look says that a tanh is lost, in place of what the numbers say', () => {
  const wrong = { diagnoses: [recorded('activation-nowhere', 'No activation.')] };
  expect(remarksOn(f('let s = a;', 's.tanh();', 'return s;'), [wrong])).toEqual([['activation-nowhere']]);
  expect(remarksOn(f('let s = new Value(a);', 's.tanh();', 'return s;'), [wrong])).toEqual([
    ['source:lost-result 3:1-9'],
  ]);
});

test('a second look says that a name makes no copy, in place of what the numbers say', () => {
  const wrong = { diagnoses: [recorded('same-array', 'The difference is 0.')] };
  expect(remarksOn(f('const p = [a];', 'const q = p;', 'q[0] += b;', 'return p;'), [wrong])).toEqual([
    ['source:one-array 3:7-12'],
  ]);
});

describe('a second look finds in a method', () => {
  const inMul = (...lines: string[]) => remarksOn(mul(...lines), [{ part: 'mul' }]);

  test.each([
    ['a result that is returned before its step is set', ['return out;', 'out.step = () => {};'], 'unreached 3:1-12'],
    ['=+ for +=', ['this.grad =+ other.data;'], 'sign-behind-equals 3:1-24'],
    ['=- for -=', ['this.grad =- other.data;'], 'sign-behind-equals 3:1-24'],
    ['a check that refuses numbers', ["if (typeof n === 'number') throw Error();"], 'refused-number 3:5-26'],
    ['a type that is never given', ["if (typeof n !== 'Number') { throw Error(); }"], 'refused-number 3:5-26'],
  ])('%s', (_, lines, expected) => {
    expect(inMul(...lines)).toEqual([[`source:${expected}`]]);
  });

  test.each([
    ['a negative number', 'this.grad = -other.data;'],
    ['a sign without blanks', 'this.grad=-other.data;'],
    ['a check that refuses all else', "if (typeof n !== 'number') throw Error();"],
    ['numbers that are treated first', "if (typeof n === 'number') return this.scaled(n);"],
    ['another return below the first', 'if (other) return 1; return 2;'],
  ])('nothing wrong with %s', (_, line) => {
    expect(inMul(line)).toEqual([[]]);
  });

  test('a slip that no right answer has, even if the numbers have a reason', () => {
    const tests = [{ part: 'mul', diagnoses: [recorded('x', 'X.')] }];
    expect(remarksOn(mul('this.grad =+ 1;'), tests)).toEqual([['source:sign-behind-equals 3:1-15']]);
  });
});

const ENGINE = "import { Value as Core } from '../engine/value';\n";
const extending = (...members: string[]) => `${ENGINE}export class Value extends Core { ${members.join(' ')} }`;
const CONSTRUCTOR = 'constructor(data: number) { super(data); }';

test('a second look finds a constructor that drops the operands, in each part', () => {
  const remarks = remarksOn(extending(CONSTRUCTOR), [
    { part: 'mul', status: 'fail' },
    { part: 'pow', status: 'fail' },
  ]);
  expect(remarks).toEqual([['source:dropped-parents 2:63-74'], []]);
});

test.each([
  ['that gives all of them on', extending('constructor(data: number, parents: Core[]) { super(data, parents); }')],
  ['that keeps them itself', extending('constructor(data: number, public parents: Core[]) { super(data); }')],
  ['that gives all that it gets', extending('constructor(...all: any) { super(...all); }')],
  ['of a class that adds in its own way', extending(CONSTRUCTOR, 'add(other: Value) { return other; }')],
  ['of a class that extends one of its own', extending(CONSTRUCTOR).replace(ENGINE, 'class Core {}\n')],
])('a second look says nothing of a constructor %s', (_, source) => {
  expect(remarksOn(source, [{ part: 'mul', status: 'fail' }])).toEqual([[]]);
});

test.each([
  ['a Value', 'this.node(1, other)'],
  ['a text', "this.node(1, '*', [this, other])"],
  ['the data', "this.node([this, other], 1, '*')"],
  ['this, as by new', 'new Value(1, this)'],
])('a second look finds %s in the place of the list of operands', (_, call) => {
  const method = `mul(other) { return other.data && ${call}; }`;
  const remarks = (source: string) => remarksOn(source, [{ part: 'mul' }])[0];
  expect(remarks(extending(method))).toEqual([expect.stringMatching(/^source:parents-in-no-list /)]);
  expect(remarks(extending(method).replace(call, 'this.node(1, [this, other])'))).toEqual([]);
  expect(remarks(extending(method, 'constructor(...all) { super(...all); }', 'node() {}'))).toEqual([]);
});

test.each([
  ['a class that extends nothing', 'class Value extends Core', 'class Value', 'not-extended'],
  ['a class that is not imported', ENGINE, '', 'missing-import'],
  ['a constructor of another name', 'mul()', 'construct()', 'constructor-name'],
  ['a step that is not called', 'mul() {', 'backward() { this.step;', 'not-called'],
  ['a parameter that is set to itself', 'mul() {', 'constructor(data) { data = data;', 'own-value'],
])('a second look finds %s', (_, from, to, kind) => {
  const source = extending('mul() {}');
  expect(remarksOn(source, [{ part: 'mul', status: 'fail' }])).toEqual([[]]);
  expect(remarksOn(source.replace(from, to), [{ part: 'mul', status: 'fail' }])[0]?.[0]).toContain(`source:${kind} `);
});

test.each([
  ['a member without this', 'return wrap(other);', 'unknown-name'],
  ['a variable without const', 'out = other;', 'unknown-name'],
  ['the name of a type without quotes', 'if (typeof other !== number) return;', 'unknown-name'],
  ['a step where the engine does not look', 'other.backwardstep = () => {};', 'other-step'],
  ['a class without new', 'return Value(1);', 'without-new'],
  ['an error that is returned', 'return new TypeError();', 'error-returned'],
  ['the data of a number', 'return n.data;', 'plain-number'],
  ['a number among the operands', 'return this.node(1, [this, n]);', 'plain-number'],
  ['cases that are turned round', 'return other instanceof Value ? new Value(other) : other;', 'turned-cases'],
])('a second look finds %s in an operation', (_, line, kind) => {
  const source = extending(`mul(other: Value, n: number) { ${line} }`);
  expect(remarksOn(source, [{ part: 'mul' }])).toEqual([[expect.stringContaining(`source:${kind} `)]]);
});

test('a second look finds a constructor that forgets the operands', () => {
  const made = (keeps: string) =>
    `export class Value { constructor(data, list = []) { this.data = data; ${keeps} } ` +
    'add(o) { return new Value(1, [o]); } }';
  const remarks = (keeps: string) => remarksOn(made(keeps), [{ part: 'mul', status: 'fail' }])[0];
  expect(remarks('this.list = [];')).toEqual(['source:unused-parents 1:71-85']);
  expect(remarks('')).toEqual(['source:unused-parents 1:53-70']);
  expect(remarks('this.list = list;')).toEqual([]);
});

describe('a second look says nothing of', () => {
  test.each([
    ['a caret between results that are true or false', f('return [(a > 1) ^ (b > 1), b];')],
    ['commas that separate', f('return [1, 2, a, b];', 'for (let i = 0, j = 1; i < j; i++, j--);')],
    ['a list that is written without spaces', f('return [1,2,a,b];')],
    ['a return that is meant to return nothing', f('if (a) return;', 'return [a];')],
    ['names that the file declares', `const sqrt = Math.sqrt, math = Math;\n${f('return [sqrt(a), math.exp(b)];')}`],
    [
      'names that are parameters',
      'export function f(exp: (x: number) => number, { log }: any) { return exp(log(1)); }',
    ],
    [
      'what is added to a set, or kept',
      f('const s = new Set();', 's.add(a);', 'let v = new Value(a);', 'v = v.add(b);'),
    ],
    ['what Math and the console do', f('Math.tanh(a);', 'console.log(a);', 'return [Math.max(...a), Math.max(b)];')],
    ['methods and keys of such names', f('const x = { exp: 1, sqrt() {} };', 'return [x.exp, x.sqrt];')],
    ['types of such names', f('const x: self = a as None;', 'return x;')],
    ['a stub below the answer', f('return [a, b];', 'notStarted("f");')],
  ])('%s', (_, source) => {
    expect(remarksOn(source)).toEqual([[]]);
  });

  test.each([
    ['an arrow function', 'const step = () => { this.grad += 1; };'],
    ['a function that is bound', 'const step = function () { this.grad += 1; }.bind(this);'],
    ['a method of an object', 'const step = { run() { this.grad += 1; } };'],
    ['another class', 'const Other = class { run() { return this; } };'],
  ])('this in %s', (_, line) => {
    expect(remarksOn(mul(line), [{ part: 'mul' }])).toEqual([[]]);
  });
});

test('a second look says nothing of methods without a body', () => {
  const source =
    'export abstract class Value {\n  abstract mul(): Value;\n  pow(a: 1): 1;\n  pow(a: 2): 2 { return 2; }\n}';
  expect(remarksOn(source, [{ part: 'mul' }, { part: 'pow' }])).toEqual([[], []]);
});

describe('a remark belongs to', () => {
  const value = 'export class Value {\n  mul() { return 1 ^ 2; }\n  pow() { return 3; }\n}';

  test('the first wrong test of the part that has the piece', () => {
    const tests = [{ part: 'pow' }, { part: 'mul' }, { part: 'mul' }, { part: null }];
    expect(remarksOn(value, tests)).toEqual([[], ['source:caret 2:18-23'], [], []]);
  });

  test('a test that is wrong and has no other reason', () => {
    const known = recorded('x', 'X.');
    expect(remarksOn(value, [{ part: 'mul', status: 'pass' }])).toEqual([[]]);
    expect(remarksOn(value, [{ part: 'mul', status: 'waiting' }])).toEqual([[]]);
    expect(remarksOn(value, [{ part: 'mul', diagnoses: [known] }, { part: 'mul' }])).toEqual([['x'], []]);
  });

  test('a test in which the element with the piece is wrong', () => {
    const source = f('return [a ^ 2, b];');
    const at = (first: number, second: number) => ({
      status: 'fail' as const,
      comparisons: [compare('∂f/∂a at 1', 0, first, 1e-5), compare('∂f/∂b at 1', 0, second, 1e-5)],
    });
    expect(remarksOn(source, [at(0, 1), at(1, 0)])).toEqual([[], ['source:caret 2:9-14']]);
    expect(remarksOn(source, [{ status: 'fail', comparisons: [compare('∂f/∂b at 1', 0, 1, 1e-5)] }])).toEqual([[]]);
  });
});

describe('a file that does not compile', () => {
  test.each([
    ['def f(a, b):\n    return a', 'source:python 1:1-13'],
    ['import numpy as np\n', 'source:python 1:1-19'],
    ['export const f = lambda a: a', 'source:python 1:1-29'],
    ['export function f(a) {\n  if a > 1:\n', 'source:python 2:3-12'],
    ['export function f(a) { return [a, ; }', undefined],
  ])('%j has the remark %s', (source, expected) => {
    expect(remarksOn(source, [{}, {}], false)).toEqual([expected === undefined ? [] : [expected], []]);
  });
});
