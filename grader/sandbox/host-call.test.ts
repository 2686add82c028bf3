import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { QuickJSContext } from 'quickjs-emscripten-core';
import { vms } from '../../dev/testing/open-sandbox';
import { outside } from '../../dev/testing/outside';

const { hostCall } = outside<typeof import('./host-call')>('grader/sandbox/host-call');
const { QuickJsInternals } = outside<typeof import('./quickjs-internals')>('grader/sandbox/quickjs-internals');

describe('a call of the host', () => {
  let context: QuickJSContext;
  let memory: WebAssembly.Memory;

  beforeEach(async () => {
    const vm = await vms.acquire();
    context = vm.instance.newContext();
    memory = vm.instance.getWasmMemory();
    // The new context is not in its snapshot.
    vm.discard();
  });

  afterEach(() => context.dispose());

  /** Makes the global `out`, which calls the host. */
  const install = (callHost: () => void) =>
    hostCall(context, new QuickJsInternals(context, memory), callHost).consume((out) =>
      context.setProp(context.global, 'out', out),
    );
  const run = (source: string): unknown =>
    context.unwrapResult(context.evalCode(source)).consume((value) => context.dump(value));

  test('is made each time that the function is called, not while it is made', () => {
    let calls = 0;
    install(() => {
      calls += 1;
    });
    expect(calls).toBe(0);
    expect(run('[typeof out(), typeof out(1, 2)]')).toEqual(['undefined', 'undefined']);
    expect(calls).toBe(2);
  });

  test('throws what the host throws once inside the VM, where it can be caught', () => {
    const failures = [new Error('no'), undefined, new TypeError('not again')];
    install(() => {
      const failure = failures.shift();
      if (failure) throw failure;
    });
    const tried = '(() => { try { return out(); } catch (error) { return error.name + ": " + error.message; } })()';
    expect([run(tried), run(tried), run(tried), run(tried)]).toEqual([
      'Error: no',
      undefined,
      'TypeError: not again',
      undefined,
    ]);
  });

  test('leaves other functions of the host alone, made before it or after it', () => {
    const add = (name: string, value: number) =>
      context
        .newFunction(name, () => context.newNumber(value))
        .consume((f) => context.setProp(context.global, name, f));
    let calls = 0;
    add('before', 1);
    install(() => {
      calls += 1;
    });
    add('after', 2);
    expect(run('[before(), after()]')).toEqual([1, 2]);
    expect(calls).toBe(0);
  });

  test('may lead to another one inside the VM before it returns', () => {
    const depths: number[] = [];
    let depth = 0;
    install(() => {
      depth += 1;
      if (depth < 3) run('out()');
      depths.push(depth);
      depth -= 1;
    });
    run('out()');
    expect(depths).toEqual([3, 2, 1]);
  });
});
