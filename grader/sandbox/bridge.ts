import type { QuickJSContext, QuickJSHandle } from 'quickjs-emscripten-core';
import { SuiteError } from '../core/learner-fault';
import type { SweepPlan, SweepResult } from '../core/sweep';
import { GUEST_SOURCE, KIND, ROOT, SLOTS } from './bridge-guest';
import { ArrayNotMade } from './guest-arrays';
import { GuestCalls } from './guest-calls';
import { type GuestValue, NO_SELF } from './guest-value';
import { hostCall } from './host-call';
import { KeptValues } from './kept-values';
import { MAX_ARGUMENTS } from './max-arguments';
import type { Pointer } from './pointer';
import type { QuickJsInternals } from './quickjs-internals';
import { SharedSlots } from './shared-slots';
import { SweepMemory } from './sweep-memory';

/** What the VM answered. Arrays, objects and functions stay inside and have an id there. */
export type HostValue =
  | { kind: 'plain'; value: number | string | boolean | null | undefined }
  | { kind: 'object' | 'function'; id: number }
  | { kind: 'array'; id: number; length: number }
  | { kind: 'numbers'; numbers: number[] }
  | { kind: 'thrown'; error: QuickJSHandle };

/** The answer to a call by name: what has that name may be no function. */
export type NamedCallResult = HostValue | { kind: 'uncallable' };

/**
 * Asks the VM to read, call or construct. Getters and proxies run inside the VM, and what they throw is an answer.
 * Values are named by their addresses: a product of two Values takes 13 µs, by the library's handles 42 µs or more
 * (`npm run bench -- sandbox`). Only of arrays, texts and new functions the guest has to describe what they are.
 */
export class Bridge {
  private readonly slots: SharedSlots;
  private readonly kept: KeptValues;
  private readonly keys = new Map<string, Pointer>();
  private readonly guestDescribe: Pointer;
  private readonly guestConstruct: Pointer;
  private readonly guestAssign: Pointer;
  private readonly calls: GuestCalls;
  private readonly guestMakeHostFunction: QuickJSHandle;
  private readonly sweepMemory: SweepMemory;

  /**
   * @param truncate the helper inside the VM that shortens a text to `textLength` characters
   * @param callHost called when learner code calls a host function: `hostCallRequest` and `answerHostCall` serve it
   */
  constructor(
    memory: WebAssembly.Memory,
    private readonly context: QuickJSContext,
    private readonly internals: QuickJsInternals,
    truncate: QuickJSHandle,
    textLength: number,
    callHost: () => void,
  ) {
    this.slots = new SharedSlots(memory, internals, SLOTS);
    this.kept = new KeptValues(internals, context.undefined.value);
    const make = context.unwrapResult(context.evalCode(`(${GUEST_SOURCE})`, 'grader', { type: 'global' }));
    const caller = hostCall(context, internals, callHost);
    const length = context.newNumber(textLength);
    const { guestBuffer } = this.slots;
    const guest = context.unwrapResult(
      context.callFunction(make, context.undefined, guestBuffer, truncate, length, caller),
    );
    const member = (name: string) => context.getProp(guest, name);
    this.guestDescribe = member('describe').value;
    this.guestConstruct = member('construct').value;
    this.guestAssign = member('assign').value;
    this.calls = new GuestCalls(context, internals, this.kept, guest);
    this.guestMakeHostFunction = member('makeHostFunction');
    this.sweepMemory = new SweepMemory(memory, context, internals);
  }

  /** Forgets the values of the VM, whose memory was restored. */
  reset(): void {
    this.keys.clear();
    this.calls.reset();
    this.kept.forget();
    this.kept.root = this.context.undefined.value;
  }

  /**
   * A function inside the VM that takes numbers and calls the host with them.
   *
   * @param id by which `hostCallRequest` names it
   */
  hostFunction(name: string, id: number): QuickJSHandle {
    const { context } = this;
    const nameHandle = context.newString(name);
    const idHandle = context.newNumber(id);
    const made = context.callFunction(this.guestMakeHostFunction, context.undefined, nameHandle, idHandle);
    nameHandle.dispose();
    idHandle.dispose();
    return context.unwrapResult(made);
  }

  /** Which host function was called, and with which numbers. */
  hostCallRequest(): { id: number; args: number[] } {
    const slots = this.slots.view();
    return { id: slots[0] as number, args: numbersIn(slots, 2, slots[1] as number) };
  }

  answerHostCall(result: number): void {
    this.slots.view()[0] = result;
  }

  /** `target[key]` */
  read(target: number, key: string): HostValue {
    return this.answer(this.internals.getProperty(this.kept.pointerOf(target), this.pointerOfKey(key)));
  }

  /** Tells whether a key of the root has a value. Reading it must not throw. */
  hasValue(key: string): boolean {
    const { internals, kept } = this;
    const value = internals.getProperty(kept.root, this.pointerOfKey(key));
    const kind = internals.kindAt(value);
    if (kind === 'thrown') internals.errorAt(value).dispose();
    else internals.free(value);
    return kind !== 'thrown' && kind !== 'undefined';
  }

  /** `target[key] = value`. Where the target refuses it, nothing changes. */
  write(target: number, key: string, value: GuestValue): HostValue {
    return this.perform(this.guestAssign, NO_SELF, [{ id: target }, { plain: key }, value]);
  }

  /** Reads a key of the root and calls that. */
  callNamed(key: string, args: readonly GuestValue[]): NamedCallResult {
    return this.withExport(key, (id) => this.call(id, NO_SELF, args));
  }

  /** Reads a key of the root and constructs by that. */
  constructNamed(key: string, args: readonly GuestValue[]): NamedCallResult {
    return this.withExport(key, (id) => this.construct(id, args));
  }

  call(target: number, self: GuestValue, args: readonly GuestValue[]): HostValue {
    checkCount(args);
    return this.perform(this.kept.pointerOf(target), self, args);
  }

  construct(target: number, args: readonly GuestValue[]): HostValue {
    checkCount(args);
    return this.perform(this.guestConstruct, NO_SELF, [{ id: target }, ...args]);
  }

  /**
   * Calls a method of a class many times.
   *
   * @returns what was thrown, or what the calls gave
   */
  sweep(target: number, plan: SweepPlan): { kind: 'thrown'; error: QuickJSHandle } | SweepResult {
    const { sweepMemory } = this;
    sweepMemory.write(plan);
    const plain = [plan.method, plan.leaves.length, plan.calls.length].map((value) => ({ plain: value }));
    const answer = this.perform(sweepMemory.guestSweep.value, NO_SELF, [{ id: target }, ...plain]);
    return answer.kind === 'thrown' ? answer : sweepMemory.read(plan);
  }

  /** Forgets every value that has an id. */
  release(): void {
    this.kept.release();
  }

  /** From now on the id `ROOT` stands for this. */
  setRoot(handle: QuickJSHandle): void {
    this.kept.root = handle.value;
  }

  /** The value of a handle. */
  valueOf(handle: QuickJSHandle): HostValue {
    return this.answer(this.internals.duplicate(handle));
  }

  private withExport(key: string, use: (id: number) => HostValue): NamedCallResult {
    const found = this.read(ROOT, key);
    if (found.kind === 'function') return use(found.id);
    return found.kind === 'thrown' ? found : UNCALLABLE;
  }

  private perform(callee: Pointer, self: GuestValue, args: readonly GuestValue[]): HostValue {
    try {
      return this.answer(this.calls.call(callee, self, [], args));
    } catch (error) {
      if (!(error instanceof ArrayNotMade)) throw error;
      return this.answer(error.thrown);
    }
  }

  /** The answer for a result, which is kept or freed. */
  private answer(result: Pointer): HostValue {
    const { internals, kept } = this;
    const kind = internals.kindAt(result);
    if (kind === 'instance') return { kind: 'object', id: kept.keep(result) };
    if (kind === 'thrown') return { kind, error: internals.errorAt(result) };
    const known = kind === 'other' ? undefined : this.known(kind, result);
    if (known) {
      internals.free(result);
      return known;
    }
    if (kind === 'function') return { kind, id: kept.keepFunction(result) };
    internals.setArgument(0, result);
    const copy = internals.call(this.guestDescribe, this.context.undefined.value, 1);
    const answer = this.described(result, copy);
    if (answer.kind !== 'object' && answer.kind !== 'function') internals.free(result);
    return answer;
  }

  /** The answer for a value that needs no description by the guest. Of objects, these are functions seen before. */
  private known(kind: 'number' | 'undefined' | 'function' | 'object', value: Pointer): HostValue | undefined {
    if (kind === 'number') return { kind: 'plain', value: this.internals.numberAt(value) };
    if (kind === 'undefined') return UNDEFINED;
    const id = this.kept.idOfFunction(value);
    return id === undefined ? undefined : { kind: 'function', id };
  }

  /**
   * The answer for a value that the guest has described.
   *
   * @param copy what it returned: the copy of an array or a text, undefined for other values
   */
  private described(value: Pointer, copy: Pointer): HostValue {
    const { internals, kept } = this;
    if (internals.kindAt(copy) === 'thrown') return { kind: 'thrown', error: internals.errorAt(copy) };
    const slots = this.slots.view();
    const payload = slots[1] as number;
    if (slots[0] === KIND.array) return { kind: 'array', id: kept.keep(copy), length: payload };
    if (slots[0] === KIND.text) return { kind: 'plain', value: internals.textAt(copy) };
    internals.free(copy);
    switch (slots[0]) {
      case KIND.null:
        return NULL;
      case KIND.false:
        return FALSE;
      case KIND.true:
        return TRUE;
      case KIND.number:
        return { kind: 'plain', value: payload };
      case KIND.numbers:
        return { kind: 'numbers', numbers: numbersIn(slots, 2, payload) };
      case KIND.function:
        return { kind: 'function', id: kept.keepFunction(value) };
      default:
        return { kind: 'object', id: kept.keep(value) };
    }
  }

  /** A key as a text of the VM. It is made once for each guest. */
  private pointerOfKey(key: string): Pointer {
    const pointer = this.keys.get(key) ?? this.context.newString(key).value;
    this.keys.set(key, pointer);
    return pointer;
  }
}

function checkCount({ length }: readonly GuestValue[]): void {
  if (length > MAX_ARGUMENTS)
    throw new SuiteError(`Learner code can be called with at most ${MAX_ARGUMENTS} arguments, not ${length}.`);
}

function numbersIn(slots: Float64Array, start: number, count: number): number[] {
  const numbers: number[] = [];
  for (let index = 0; index < count; index += 1) numbers.push(slots[start + index] as number);
  return numbers;
}

const UNDEFINED: HostValue = { kind: 'plain', value: undefined };
const NULL: HostValue = { kind: 'plain', value: null };
const FALSE: HostValue = { kind: 'plain', value: false };
const TRUE: HostValue = { kind: 'plain', value: true };
const UNCALLABLE: NamedCallResult = { kind: 'uncallable' };
