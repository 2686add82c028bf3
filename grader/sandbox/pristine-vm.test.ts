import { describe, expect, test } from '@jest/globals';
import type { QuickJSHandle } from 'quickjs-emscripten-core';
import { openVm } from '../../dev/testing/open-vm';

/** Larger than the part of the memory that a new VM does not use. */
const LARGE = 'new ArrayBuffer(2e7)';

describe('a guest', () => {
  test('is asked at each tick, and ends the code that is running', async () => {
    let ticks = 0;
    const { context } = await openVm({
      tick: () => {
        ticks += 1;
        return ticks === 3;
      },
    });
    const { error } = context.evalCode('for (;;) {}');
    expect(error && context.dump(error)).toMatchObject({ name: 'InternalError', message: 'interrupted' });
    expect(ticks).toBe(3);
  });

  test('gives each module that is imported, under the name that it chose', async () => {
    const requests: string[] = [];
    const { context } = await openVm({
      resolve: (importer, request) => {
        requests.push(`${importer} ${request}`);
        return 'numbers.ts';
      },
      module: (name) => `export const from = ${JSON.stringify(name)};`,
    });
    const source = `import { from } from './n'; globalThis.seen = from;`;
    context.unwrapResult(context.evalCode(source, 'main.ts', { type: 'module' }));
    expect(requests).toEqual(['main.ts ./n']);
    expect(context.dump(context.getProp(context.global, 'seen'))).toBe('numbers.ts');
  });

  test('gets the values that are written, from each method of the console', async () => {
    const written: unknown[] = [];
    const { context, evaluate } = await openVm({
      write: (values: QuickJSHandle[]) => {
        written.push(values.map((value) => context.dump(value)));
      },
    });
    for (const method of ['log', 'info', 'warn', 'error', 'debug']) evaluate(`console.${method}('${method}', 1)`);
    expect(written).toEqual(['log', 'info', 'warn', 'error', 'debug'].map((method) => [method, 1]));
  });

  test('gets no values of a line that it drops', async () => {
    const seen: string[] = [];
    const { context, evaluate } = await openVm({
      dropLine: () => seen.length > 0,
      write: ([value]) => {
        if (value) seen.push(context.dump(value));
      },
    });
    for (const line of ['kept', 'dropped']) evaluate(`console.log('${line}')`);
    expect(seen).toEqual(['kept']);
  });

  test('is not called any more after it was detached', async () => {
    const calls: string[] = [];
    const { vm, guest, context, evaluate } = await openVm({
      tick: () => calls.push('tick') > 0,
      write: () => {
        calls.push('write');
      },
      resolve: () => ({ error: new Error(`resolve ${calls.push('resolve')}`) }),
    });
    vm.restore(guest);
    evaluate('console.log(1)');
    context.unwrapResult(context.evalCode('for (let i = 0; i < 1e5; i += 1);'));
    const { error } = context.evalCode(`import './other';`, 'main.ts', { type: 'module' });
    expect(error && context.dump(error)).toMatchObject({ message: 'No submission is loaded in this VM.' });
    expect(calls).toEqual([]);
    vm.discard();
  });
});

describe('restoring', () => {
  test('brings back the same random numbers, and the built-ins that were changed', async () => {
    const sequence = '[Math.random(), Math.random(), Math.max(1, 2), [3].at(0)]';
    const first = await openVm();
    const before = first.context.dump(first.evaluate(sequence));
    first.evaluate('Math.max = Array.prototype.at = () => 7');
    first.vm.restore(first.guest);
    const second = await openVm();
    expect(second.vm === first.vm).toBe(true);
    expect(second.context.dump(second.evaluate(sequence))).toEqual(before);
  });

  test('is left to the guest that is attached', async () => {
    const { vm, guest, context, evaluate } = await openVm();
    evaluate('globalThis.mark = 1');
    vm.restore({ ...guest });
    expect(context.dump(evaluate('globalThis.mark'))).toBe(1);
    expect(() => vm.attach(guest)).toThrow('There is learner code in this VM already.');
  });
});

describe('a VM is usable', () => {
  test('until its memory has grown', async () => {
    const { vm, guest, evaluate } = await openVm();
    evaluate('new ArrayBuffer(1e6)');
    expect([vm.isFull, vm.isUsable]).toEqual([false, true]);
    evaluate(LARGE);
    expect([vm.isFull, vm.isUsable]).toEqual([true, false]);
    vm.restore(guest);
    expect(vm.isUsable).toBe(false);
  });

  test('until it is discarded, also if it is restored then', async () => {
    const { vm, guest } = await openVm();
    vm.discard();
    vm.restore(guest);
    expect([vm.isFull, vm.isUsable]).toEqual([false, false]);
  });
});
