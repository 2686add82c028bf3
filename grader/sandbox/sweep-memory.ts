import type { QuickJSContext, QuickJSHandle } from 'quickjs-emscripten-core';
import { SuiteError } from '../core/learner-fault';
import { type SweepPlan, type SweepResult, upstreamOf } from '../core/sweep';
import type { QuickJsInternals } from './quickjs-internals';
import { SharedSlots } from './shared-slots';
import { CALL_SLOTS, MAX_CALLS, MAX_LEAVES, OTHER, SWEEP_SOURCE } from './sweep-guest';

/** The memory in which a sweep gets its numbers and leaves its results, and the function of the VM that does so. */
export class SweepMemory {
  /** Takes a class, the name of a method, and how many leaves and calls there are. */
  readonly guestSweep: QuickJSHandle;
  private readonly slots: SharedSlots;

  constructor(memory: WebAssembly.Memory, context: QuickJSContext, internals: QuickJsInternals) {
    this.slots = new SharedSlots(memory, internals, MAX_LEAVES + MAX_CALLS * CALL_SLOTS);
    const make = context.unwrapResult(context.evalCode(`(${SWEEP_SOURCE})`, 'grader', { type: 'global' }));
    this.guestSweep = context.unwrapResult(context.callFunction(make, context.undefined, this.slots.guestBuffer));
  }

  /** @throws SuiteError if there are more leaves or calls than one sweep takes */
  write({ leaves, calls }: SweepPlan): void {
    if (leaves.length > MAX_LEAVES || calls.length > MAX_CALLS)
      throw new SuiteError(`A sweep has at most ${MAX_LEAVES} leaves and ${MAX_CALLS} calls.`);
    const slots = this.slots.view();
    slots.set(leaves);
    for (const [index, { self, other }] of calls.entries()) {
      const taken = other === undefined ? [OTHER.nothing, 0] : numbersOf(other);
      slots.set([self, ...taken], MAX_LEAVES + index * CALL_SLOTS);
    }
  }

  read({ leaves, calls }: SweepPlan): SweepResult {
    const slots = this.slots.view();
    const ofCalls = slots.subarray(MAX_LEAVES, MAX_LEAVES + calls.length * CALL_SLOTS);
    const every = (offset: number) => Array.from(ofCalls.filter((_, index) => index % CALL_SLOTS === offset));
    return {
      data: every(0),
      grads: Array.from(slots.subarray(0, leaves.length)),
      isSound: every(1).every((grad, index) => grad === upstreamOf(index, calls.length)),
    };
  }
}

function numbersOf(other: { leaf: number } | { number: number }): [number, number] {
  return 'leaf' in other ? [OTHER.leaf, other.leaf] : [OTHER.number, other.number];
}
