import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@jest/globals';
import { openVm } from '../../dev/testing/open-vm';
import { outside } from '../../dev/testing/outside';
import { ROOT } from '../../dev/testing/root';

const { KNOWN_QUICKJS_VERSION, QuickJsInternals } = outside<typeof import('./quickjs-internals')>(
  'grader/sandbox/quickjs-internals',
);

const QUICKJS = 'quickjs-emscripten-core';

function readPackage(...folders: string[]): { version: string; dependencies: Record<string, string> } {
  return JSON.parse(readFileSync(path.join(ROOT, ...folders, 'package.json'), 'utf8'));
}

test('package.json pins, and npm installed, the version of QuickJS whose private fields are used', () => {
  expect(readPackage().dependencies[QUICKJS]).toBe(KNOWN_QUICKJS_VERSION);
  expect(readPackage('node_modules', QUICKJS).version).toBe(KNOWN_QUICKJS_VERSION);
});

test.each([
  ['number', ['0', '-0', '-1', '0.1', '1e300', '5e-324', '-Infinity', '2 ** 31', 'new Float64Array([1.5])[0]']],
  ['undefined', ['undefined']],
  ['instance', ['{}', 'Object.create(null)', 'new (class {})()', 'new (class extends class {} {})()']],
  ['function', ['() => 1', 'function f() {}', 'class {}', '({ get x() {}, f() {} }).f', 'new Function("1")']],
  ['object', ['[]', 'new (class extends Array {})()', 'new Date(0)', 'new Map()', 'new Error("e")']],
  ['object', ['new Proxy({}, {})', 'new Proxy(() => 1, {})', 'new Proxy([], {})', 'async () => {}', 'Math.abs']],
  ['other', ['null', 'true', '"text"', '"long".repeat(9)', 'Symbol()', '1n', '10n ** 40n', 'NaN']],
])('a value is known as %s by its memory alone: %s', async (kind, expressions) => {
  const { vm, context, evaluate } = await openVm();
  const internals = new QuickJsInternals(context, vm.instance.getWasmMemory());
  const kinds = expressions.map((expression) => internals.kindAt(evaluate(expression).value));
  expect(kinds).toEqual(expressions.map(() => kind));
});

test('no NaN that learner code makes bit by bit passes for another value', async () => {
  const { vm, context, evaluate } = await openVm();
  const internals = new QuickJsInternals(context, vm.instance.getWasmMemory());
  const made = (upper: number) => `new Float64Array(new Uint32Array([0, ${upper}]).buffer)[0]`;
  const uppers = [0x7ff80000, 0x7ff80003, 0x7ff80009, 0x7fffffff, 0xfff80000, 0xffffffff];
  expect(uppers.map((upper) => internals.kindAt(evaluate(made(upper)).value))).toEqual(uppers.map(() => 'other'));
});
