import { inspect } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Value } from '../../engine/value';
import { showValuesAsTrees, valueTree } from './value-tree';

describe('the tree of a Value', () => {
  test('has the result on top, and each operand below what uses it', () => {
    const [a, b] = [new Value(2, [], '', 'a'), new Value(3, [], '', 'b')];
    const sum = a.add(b).add(a);
    sum.backward();
    expect(valueTree(sum)).toBe(
      [
        'Value(data=7, grad=1, op=+)',
        '├─ Value(data=5, grad=1, op=+)',
        '│  ├─ a: Value(data=2, grad=2)',
        '│  └─ b: Value(data=3, grad=1)',
        '└─ a: Value(data=2, grad=2)',
      ].join('\n'),
    );
  });

  test('takes a result that is used twice apart once', () => {
    const sum = new Value(1).add(1);
    const lines = valueTree(sum.add(sum)).split('\n');
    expect(lines).toHaveLength(5);
    expect(lines.at(-1)).toBe('└─ Value(data=2, grad=0, op=+) (taken apart above)');
  });

  test('of a long chain ends with the number of lines that are left out', () => {
    let sum = new Value(0);
    for (let length = 0; length < 100_000; length += 1) sum = sum.add(1);
    const lines = valueTree(sum).split('\n');
    expect(lines).toHaveLength(81);
    expect(lines.at(-1)).toBe('… and 199921 more');
  });
});

describe('a Value on the console', () => {
  beforeAll(showValuesAsTrees);
  afterAll(() => {
    Reflect.deleteProperty(Object.prototype, inspect.custom);
  });

  test('is a tree, also where its class is a learner’s own', () => {
    const own = { data: 2, grad: 3, op: '', parents: [] };
    expect(inspect(own)).toBe('Value(data=2, grad=3)');
    expect(inspect(new Value(1).add(1)).split('\n')).toHaveLength(3);
  });

  test('is one line within a list', () => {
    expect(inspect([new Value(1).add(1)])).toBe('[ Value(data=2, grad=0, op=+) ]');
  });

  test('has its label behind its numbers within an object, where names of properties come first', () => {
    expect(inspect({ a: new Value(2, [], '', 'a') })).toBe('{ a: Value(data=2, grad=0, label=a) }');
  });

  test('leaves all else as it was', () => {
    expect(inspect({ data: 2 })).toBe('{ data: 2 }');
    class Own {
      [inspect.custom] = () => 'as it likes';
    }
    expect(inspect(new Own())).toBe('as it likes');
  });
});
