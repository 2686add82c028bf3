import { describe, expect, test } from '@jest/globals';
import { openVm } from '../../dev/testing/open-vm';
import { outside } from '../../dev/testing/outside';
import { ROOT } from './bridge-guest';

const { KeptValues } = outside<typeof import('./kept-values')>('grader/sandbox/kept-values');
const { QuickJsInternals } = outside<typeof import('./quickjs-internals')>('grader/sandbox/quickjs-internals');

/** Kept values of a new VM, and the address of the value of an expression. */
const keepIn = async () => {
  const { vm, context, evaluate } = await openVm();
  const internals = new QuickJsInternals(context, vm.instance.getWasmMemory());
  const missing = context.undefined.value;
  const addressOf = (expression: string) => internals.duplicate(evaluate(expression));
  return { kept: new KeptValues(internals, missing), missing, addressOf };
};

describe('kept values', () => {
  test('have ids that lead to their addresses until a release, and are not given again', async () => {
    const { kept, missing, addressOf } = await keepIn();
    const addresses = [addressOf('{}'), addressOf('[]')];
    const ids = addresses.map((address) => kept.keep(address));
    expect(ids.map((id) => kept.pointerOf(id))).toEqual(addresses);
    kept.release();
    expect(ids.map((id) => kept.pointerOf(id))).toEqual([missing, missing]);
    expect(kept.keep(addressOf('{}'))).toBeGreaterThan(Math.max(...ids));
  });

  test('tell a function that is kept from all others', async () => {
    const { kept, addressOf } = await keepIn();
    const one = addressOf('globalThis.one = () => 1');
    const id = kept.keepFunction(one);
    expect(kept.idOfFunction(addressOf('one'))).toBe(id);
    expect(kept.idOfFunction(addressOf('() => 1'))).toBeUndefined();
    kept.release();
    expect(kept.idOfFunction(addressOf('one'))).toBeUndefined();
  });

  test('leave the root in place when they are released', async () => {
    const { kept, addressOf } = await keepIn();
    const root = addressOf('{}');
    kept.root = root;
    kept.release();
    expect(kept.pointerOf(ROOT)).toBe(root);
  });
});
