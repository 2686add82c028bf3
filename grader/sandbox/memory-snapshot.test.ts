import { expect, test } from '@jest/globals';
import { openVm } from '../../dev/testing/open-vm';

const MARKS = 'new Uint8Array(1e6).fill(171)';

test.each([
  ['arrays on the heap, kept and freed', `[1, 2, 3].map(() => ${MARKS}).pop()`],
  ['texts', `'\\xab'.repeat(3e6)`],
  ['arguments on the stack', 'Math.max(...new Array(1e4).fill(Math.PI))'],
  ['built-ins and globals', 'Array.prototype.at = globalThis.mark = () => 7'],
])('the memory of a VM is for each guest what it was for the guest before: %s', async (_, expression) => {
  const { vm, guest, evaluate } = await openVm();
  const memory = Buffer.from(vm.instance.getWasmMemory().buffer);
  const before = Buffer.from(memory);
  evaluate(expression);
  expect(memory.equals(before)).toBe(false);
  vm.restore(guest);
  expect(vm.isUsable).toBe(true);
  expect(memory.equals(before)).toBe(true);
});
