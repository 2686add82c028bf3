import { describe, expect, test } from '@jest/globals';
import type { QuickJSContext, QuickJSHandle } from 'quickjs-emscripten-core';
import { openVm } from '../../dev/testing/open-vm';
import { outside } from '../../dev/testing/outside';

const { HandleInspector } = outside<typeof import('./handle-inspector')>('grader/sandbox/handle-inspector');

const openInspector = async () => {
  const { context, bridge, helpers, evaluate } = await openVm();
  return { context, evaluate, inspector: new HandleInspector(context, bridge, helpers) };
};

describe('reading a text of an object', () => {
  test.each([
    ['a text', '{ message: "no" }', 'no'],
    ['a text of the prototype', 'new RangeError("no")', 'no'],
    ['a text from a getter', '{ get message() { return "no"; } }', 'no'],
    ['missing', '{}', undefined],
    ['a number', '{ message: 7 }', undefined],
    ['an object that makes a text', '{ message: { toString: () => "no" } }', undefined],
    ['a getter that throws', '{ get message() { throw new Error("again"); } }', undefined],
  ])('finds no more than a text if it is %s', async (_, expression, expected) => {
    const { inspector, evaluate } = await openInspector();
    expect(inspector.tryText(evaluate(expression), 'message')).toBe(expected);
  });

  test('leaves the error of a getter alone: its own getters are not run', async () => {
    const { context, inspector, evaluate } = await openInspector();
    const bomb = '{ get message() { throw { get message() { globalThis.isRead = true; } }; } }';
    expect(inspector.tryText(evaluate(bomb), 'message')).toBeUndefined();
    expect(context.dump(evaluate('globalThis.isRead'))).toBeUndefined();
  });
});

test('null is told from all other values, without a look at their properties', async () => {
  const { inspector, evaluate } = await openInspector();
  const bomb = 'new Proxy({}, new Proxy({}, { get() { throw new Error("a trap ran"); } }))';
  const found = ['null', 'undefined', '0', '""', 'false', '{}', bomb].map((value) => inspector.isNull(evaluate(value)));
  expect(found).toEqual([true, false, false, false, false, false, false]);
});

describe('showing a value', () => {
  test.each([
    ['"a text"', 'a text'],
    ['[1, [2, "three"]]', '[1,[2,"three"]]'],
    ['{ x: 1 }', '{"x":1}'],
    ['{ toString: () => "Value(2)", x: 1 }', 'Value(2)'],
    ['{ data: 6, grad: 0.5, op: "*", parents: [{ data: 2, grad: 3 }] }', 'Value(data=6, grad=0.5, op=*)'],
    ['{ data: 2, grad: 0, op: "", toString() { return "Value(data=2)"; } }', 'Value(data=2, grad=0)'],
    ['{ data: 2, grad: 0, toString() { return "two"; } }', 'two'],
    ['{ data: "2", grad: 0 }', '{"data":"2","grad":0}'],
    ['[1, { data: 2, grad: 0 }]', '[1,"Value(data=2, grad=0)"]'],
    ['{ toJSON() {} }', '[object Object]'],
    ['Object.assign(() => 1, { toString: null, valueOf: null })', '(function that cannot be shown)'],
    ['Object.create(null)', '(object that cannot be shown)'],
  ])('gives what the console writes: %s', async (expression, expected) => {
    const { inspector, evaluate } = await openInspector();
    expect(inspector.show(evaluate(expression))).toBe(expected);
  });
});

describe('the handles that are kept', () => {
  /** An inspector, and whether each handle that it made for a key is alive. */
  const openWatched = async () => {
    const { context, bridge, helpers, evaluate } = await openVm();
    const made: QuickJSHandle[] = [];
    const newString = (text: string) => {
      const handle = context.newString(text);
      made.push(handle);
      return handle;
    };
    const watched: QuickJSContext = Object.assign(Object.create(context), { newString });
    const inspector = new HandleInspector(watched, bridge, helpers);
    const error = evaluate('{ message: "no" }');
    return { inspector, read: () => inspector.tryText(error, 'message'), alive: () => made.map((one) => one.alive) };
  };

  test('live until the release', async () => {
    const { inspector, read, alive } = await openWatched();
    read();
    expect(alive()).toEqual([true]);
    inspector.release();
    read();
    expect(alive()).toEqual([false, true]);
  });

  test('are freed after a task, also if it throws, except for those from before it', async () => {
    const { inspector, read, alive } = await openWatched();
    read();
    expect(inspector.withTemporaryHandles(read)).toBe('no');
    expect(alive()).toEqual([true, false]);
    const failing = () => {
      read();
      throw new Error('failed');
    };
    expect(() => inspector.withTemporaryHandles(failing)).toThrow('failed');
    expect(alive()).toEqual([true, false, false]);
    inspector.release();
    expect(alive()).toEqual([false, false, false]);
  });
});
