import { afterEach } from '@jest/globals';
import type { QuickJSHandle } from 'quickjs-emscripten-core';
import { LIMITS } from '../../grader/core/limits';
import type { Guest, PristineVm } from '../../grader/sandbox/pristine-vm';
import { vms } from './open-sandbox';

const REFUSED = { error: new Error('This guest has no modules.') };
const IDLE: Guest = {
  tick: () => false,
  module: () => REFUSED,
  resolve: () => REFUSED,
  callHost: () => {},
  dropLine: () => false,
  write: () => {},
};

export interface OpenedVm extends Pick<PristineVm, 'context' | 'bridge' | 'helpers'> {
  vm: PristineVm;
  guest: Guest;
  /** The value of an expression inside the VM. */
  evaluate(expression: string): QuickJSHandle;
}

const opened: OpenedVm[] = [];

afterEach(() => {
  for (const { vm, guest } of opened.splice(0)) vm.restore(guest);
});

/** A VM without a sandbox, for tests of its parts. It is restored after the test. */
export async function openVm(parts: Partial<Guest> = {}): Promise<OpenedVm> {
  const guest = { ...IDLE, ...parts };
  const vm = await vms.acquire(LIMITS);
  vm.attach(guest);
  const { context, bridge, helpers } = vm;
  const evaluate = (expression: string) => context.unwrapResult(context.evalCode(`(${expression})`, 'test'));
  const result = { vm, guest, context, bridge, helpers, evaluate };
  opened.push(result);
  return result;
}
