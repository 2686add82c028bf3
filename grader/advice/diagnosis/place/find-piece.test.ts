import { describe, expect, test } from '@jest/globals';
import { EXERCISE } from '../../../../dev/testing/open-sandbox';
import { outside } from '../../../../dev/testing/outside';
import type { PlacedPiece } from './piece';

const { nativeTranspiler } = outside<typeof import('../../../compile/native')>('grader/compile/native');
const { SyntaxTree } = outside<typeof import('../../../compile/syntax-tree')>('grader/compile/syntax-tree');
const { findPiece } = outside<typeof import('./find-piece')>('grader/advice/diagnosis/place/find-piece');

/** The text that is found, in a file with a function f or a class Value with a method mul. */
function found(source: string, piece: PlacedPiece, names = ['mul', 'f', 'Value']): string | undefined {
  const { program } = nativeTranspiler.parse(EXERCISE, source);
  const tree = new SyntaxTree(program, nativeTranspiler.visitorKeys);
  const span = findPiece({ file: EXERCISE, source, tree }, piece, names);
  return span && source.slice(span.start, span.end);
}

describe('of an operation is found', () => {
  const value = `class Value {
    mul(other) {
      const right = this.wrap(other);
      if (!this.data) return new Value(0);
      const out = this.node(this.data * right.data, [this, right]);
      out.backwardStep = () => {
        this.grad = right.data * out.grad;
        right.grad += this.data * out.grad;
      };
      return out;
    }
  }`;

  test.each<[string, PlacedPiece, string]>([
    ['its data', { of: 'data' }, 'this.data * right.data'],
    ['its parents', { of: 'parents' }, '[this, right]'],
    ['what becomes of its argument', { of: 'argument' }, 'right = this.wrap(other)'],
    ['the gradient of its object', { of: 'gradient', operand: 0 }, 'this.grad = right.data * out.grad'],
    ['the gradient of its argument', { of: 'gradient', operand: 1 }, 'right.grad += this.data * out.grad'],
    [
      'a gradient that is assigned',
      { of: 'gradient', operand: 1, isAssigned: true },
      'this.grad = right.data * out.grad',
    ],
    ['what it returns', { of: 'result' }, 'out'],
    ['a condition', { of: 'condition', otherwise: { of: 'data' } }, 'if (!this.data) return new Value(0);'],
  ])('%s', (_, piece, text) => {
    expect(found(value, piece)).toBe(text);
  });

  test('its step', () => {
    expect(found(value, { of: 'step' })).toMatch(/^out\.backwardStep = /);
  });

  test('where a return is missing', () => {
    const source = 'class Value { mul(other) { this.node(1); } }';
    expect(found(source, { of: 'result' })).toBe('}');
  });

  test('what it gives to a helper, with the operand', () => {
    const gradient: PlacedPiece = { of: 'gradient', operand: 1 };
    const pairs = 'class Value { mul(other) { return make(1, [this, other.data], [other, this.data]); } }';
    expect(found(pairs, gradient)).toBe('[other, this.data]');
    const calls =
      'class Value { mul(o) { const out = new Value(1, () => { pass(this, out.grad); pass(o, out.grad); }); } }';
    expect(found(calls, gradient)).toBe('pass(o, out.grad)');
  });

  test('the statement that operations share, if what they share is wrong', () => {
    const source = `class Value {
      mul(other) { return this.make(1, this, other); }
      pass(by) { this.operand.grad = by * this.grad; }
      backward() { this.grad = 1; }
    }`;
    const gradient: PlacedPiece = { of: 'gradient', operand: 0 };
    expect(found(source, { ...gradient, isShared: true })).toBe('this.operand.grad = by * this.grad');
    expect(found(source, gradient)).toBe('this.make(1, this, other)');
  });

  test('the second statement for one operand, if the other has none', () => {
    const source = 'class Value { mul(o) { const step = () => { this.grad += 1; this.grad += 2; }; } }';
    expect(found(source, { of: 'gradient', operand: 1 })).toBe('this.grad += 2');
  });

  test('what all the parts call that are wrong in the same way', () => {
    const source = `class Value {
      mul(o) { return this.make(this.wrap(o)); }
      exp() { return this.make(this); }
      make(x) { return this.node(x, [x]); }
    }`;
    const parents: PlacedPiece = { of: 'parents', sharedBy: ['mul', 'exp'] };
    expect(found(source, parents)).toBe('[x]');
    expect(found(source.replace('exp() { return this.make', 'exp() { return this.other'), parents)).toBe(
      'this.make(this.wrap(o))',
    );
  });

  test('a method of an object, or a function that is assigned', () => {
    expect(found('const methods = { mul(o) { return make(o.data); } };', { of: 'data' })).toBe('o.data');
    expect(found('Value.prototype.mul = function (o) { return make(o.data); };', { of: 'data' })).toBe('o.data');
  });
});

describe('of a class is found', () => {
  const value = `class Other { add() { return 1; } }
  class Value {
    grad = 2;
    add(other) { return new Value(this.data - other.data); }
    backward() {
      for (const node of order) node.step();
    }
  }`;

  test.each<[string, PlacedPiece, string]>([
    ['a property', { of: 'property', name: 'grad', within: 'Value' }, 'grad = 2;'],
    ['its own method of a name', { of: 'data', within: 'add' }, 'this.data - other.data'],
    ['the loop of backward', { of: 'walk', within: 'backward' }, 'for (const node of order) node.step();'],
    [
      'the loop before which nothing is set',
      { of: 'seed', within: 'backward' },
      'for (const node of order) node.step();',
    ],
  ])('%s', (_, piece, text) => {
    expect(found(value, piece)).toBe(text);
  });

  const backward = (loop: string) => `class Value {
    backward() {
      const visit = (node) => { if (!seen.has(node)) { seen.add(node); order.push(node); } };
      ${loop}
    }
  }`;

  test.each<[string, PlacedPiece['of'], string, string]>([
    ['what was visited', 'visit', 'for (const node of order) node.step();', 'if (!seen.has(node))'],
    ['the loop, if no order is reversed', 'order', 'for (const node of order) node.step();', 'for (const node'],
    ['the list, if it is reversed', 'order', 'for (const node of order.reverse()) node.step();', 'order.push(node)'],
  ])('%s, of a walk that goes wrong', (_, of, loop, text) => {
    expect(found(backward(loop), { of, within: 'backward' } as PlacedPiece)).toContain(text);
  });

  test('something else if it lacks a method', () => {
    const source = 'class Value { add(other) { return make(other.data); } }';
    const orElse: PlacedPiece = { of: 'data', within: 'add' };
    expect(found(source, { of: 'seed', within: 'backward', orElse })).toBe('other.data');
    expect(found(source, { of: 'seed', within: 'backward' })).toBeUndefined();
  });
});

describe('an element is found', () => {
  const second: PlacedPiece = { of: 'element', index: 1 };

  test.each([
    ['in the array', 'function f(a) { return [1, a * 2]; }', 'a * 2'],
    ['in a variable', 'function f(a) { const x = 1, y = a * 2; return [x, y]; }', 'a * 2'],
    ['in a function that returns it', 'const g = (a) => a * 2; const f = (a) => [1, g(a)];', 'a * 2'],
    [
      'in a function of an array of functions',
      'const gs = [(a) => 1, (a) => a * 2]; const f = (a) => ask(gs);',
      '(a) => a * 2',
    ],
    ['in an object', 'function f(a) { const all = { x: 1, y: a * 2 }; return [all.x, all.y]; }', 'a * 2'],
    ['in an assignment by index', 'function f(a) { const r = []; r[0] = 1; r[1] = a * 2; return r; }', 'r[1] = a * 2'],
    ['in a push', 'function f(a) { const r = []; r.push(1); r.push(a * 2); return r; }', 'r.push(a * 2)'],
    [
      'nowhere else than in the call of a function that chooses',
      'const f = (a) => [1, g(a)]; function g(a) { if (a) return 1; return 2; }',
      'g(a)',
    ],
  ])('%s', (_, source, text) => {
    expect(found(source, second)).toBe(text);
  });

  const shared = 'const slope = (x) => (g(x) - g(0)) / 2; const f = () => [slope(1), slope(2)];';

  test('in a helper, if all elements share what is wrong', () => {
    expect(found(shared, { ...second, calls: 'g', isShared: true })).toBe('(g(x) - g(0)) / 2');
  });

  test('in the only division by which a loop asks for all', () => {
    const loop =
      'const f = (p) => p.map((x) => { const y = ask(x); return (y - g(0)) / 2; }); const ask = (x) => g(x);';
    expect(found(loop, { ...second, calls: 'g', isShared: true })).toBe('(y - g(0)) / 2');
  });

  test('in its own call of the function, if it alone is wrong', () => {
    const source = 'const slope = (y) => (y - g(0)) / 2; const f = () => [slope(g(1)), slope(g(3))];';
    expect(found(source, { ...second, calls: 'g' })).toBe('slope(g(3))');
  });
});
