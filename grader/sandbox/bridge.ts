import type { QuickJSContext, QuickJSHandle } from 'quickjs-emscripten-core';
import { SuiteError } from '../core/learner-fault';
import { AT, GUEST_SOURCE, KEY_FACTOR, KIND, MAX_ARGUMENTS, OPERATION, ROOT, SLOTS } from './bridge-guest';
import { hostCall } from './host-call';
import { QuickJsInternals } from './quickjs-internals';
import { SharedSlots } from './shared-slots';

/** A value for the VM: one of its own, by the id that it has there, or a plain one. */
export type GuestValue = { id: number } | { plain: number | string | boolean | null | undefined };

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
 * Asks the VM to read, call or construct. Requests and answers are numbers in memory that both sides share. Getters and
 * proxies run inside the VM, within the same call, and what they throw is an answer.
 */
export class Bridge {
  private readonly internals: QuickJsInternals;
  private readonly slots: SharedSlots;
  private readonly keyIds = new Map<string, number>();
  private readonly run: QuickJSHandle;
  private readonly guestWrite: QuickJSHandle;
  private readonly guestStore: QuickJSHandle;
  private readonly guestAddKey: QuickJSHandle;
  private readonly guestSetRoot: QuickJSHandle;
  private readonly guestMakeHostFunction: QuickJSHandle;
  private readonly guestTakePending: QuickJSHandle;

  /**
   * @param truncate the helper inside the VM that shortens a text to `textLength` characters
   * @param callHost called when learner code calls a host function: `hostCallRequest` and `answerHostCall` serve it
   */
  constructor(
    memory: WebAssembly.Memory,
    private readonly context: QuickJSContext,
    truncate: QuickJSHandle,
    textLength: number,
    callHost: () => void,
  ) {
    this.internals = new QuickJsInternals(context);
    this.slots = new SharedSlots(memory, this.internals, SLOTS);
    const make = context.unwrapResult(context.evalCode(`(${GUEST_SOURCE})`, 'grader', { type: 'global' }));
    const caller = hostCall(context, this.internals, callHost);
    const length = context.newNumber(textLength);
    const { guestBuffer } = this.slots;
    const guest = context.unwrapResult(
      context.callFunction(make, context.undefined, guestBuffer, truncate, length, caller),
    );
    const member = (name: string) => context.getProp(guest, name);
    this.run = member('run');
    this.guestWrite = member('write');
    this.guestStore = member('store');
    this.guestAddKey = member('addKey');
    this.guestSetRoot = member('setRoot');
    this.guestMakeHostFunction = member('makeHostFunction');
    this.guestTakePending = member('takePending');
  }

  /** Forgets the keys that the VM was told: its memory was restored. */
  reset(): void {
    this.keyIds.clear();
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
    return this.request(OPERATION.read, target, this.keyIdOf(key));
  }

  /** `target[key] = value`. Where the target refuses it, nothing changes. */
  write(target: number, key: string, value: GuestValue): HostValue {
    const keyId = this.keyIdOf(key);
    this.writeValue(AT.arguments, value);
    return this.request(OPERATION.write, target, keyId);
  }

  /** Reads a key of the root and calls that, in one step. */
  callNamed(key: string, args: readonly GuestValue[]): NamedCallResult {
    return this.requestNamed(OPERATION.callNamed, key, args);
  }

  /** Reads a key of the root and constructs by that, in one step. */
  constructNamed(key: string, args: readonly GuestValue[]): NamedCallResult {
    return this.requestNamed(OPERATION.constructNamed, key, args);
  }

  call(target: number, self: GuestValue, args: readonly GuestValue[]): HostValue {
    this.writeValue(AT.self, self);
    this.writeArguments(args);
    return this.request(OPERATION.call, target, args.length);
  }

  construct(target: number, args: readonly GuestValue[]): HostValue {
    this.writeArguments(args);
    return this.request(OPERATION.construct, target, args.length);
  }

  /** Forgets every value that has an id. */
  release(): void {
    this.request(OPERATION.release, ROOT, 0);
  }

  /** From now on the id `ROOT` stands for this. */
  setRoot(handle: QuickJSHandle): void {
    const { context } = this;
    context.unwrapResult(context.callFunction(this.guestSetRoot, context.undefined, handle)).dispose();
  }

  /** The value of a handle. */
  valueOf(handle: QuickJSHandle): HostValue {
    const { context } = this;
    const result = context.callFunction(this.guestWrite, context.undefined, handle);
    if (result.error) return { kind: 'thrown', error: result.error };
    result.value.dispose();
    return this.answer();
  }

  private requestNamed(operation: number, key: string, args: readonly GuestValue[]): NamedCallResult {
    const keyId = this.keyIdOf(key);
    this.writeArguments(args);
    const thrown = this.perform(operation, ROOT, keyId * KEY_FACTOR + args.length);
    if (thrown) return thrown;
    return this.slots.view()[0] === KIND.uncallable ? UNCALLABLE : this.answer();
  }

  private request(operation: number, target: number, detail: number): HostValue {
    return this.perform(operation, target, detail) ?? this.answer();
  }

  /**
   * Has the VM carry out an operation. Its answer is in the slots then.
   *
   * @returns what the VM itself threw, at the end of the fuel for example. The guest catches all else.
   */
  private perform(operation: number, target: number, detail: number): HostValue | undefined {
    const slots = this.slots.view();
    slots[AT.operation] = operation;
    slots[AT.target] = target;
    slots[AT.detail] = detail;
    const error = this.internals.callProcedure(this.run);
    return error && { kind: 'thrown', error };
  }

  private answer(): HostValue {
    const slots = this.slots.view();
    const payload = slots[1] as number;
    switch (slots[0]) {
      case KIND.undefined:
        return UNDEFINED;
      case KIND.null:
        return NULL;
      case KIND.false:
        return FALSE;
      case KIND.true:
        return TRUE;
      case KIND.number:
        return { kind: 'plain', value: payload };
      case KIND.text:
        return this.pendingText();
      case KIND.array:
        return { kind: 'array', id: payload, length: slots[2] as number };
      case KIND.numbers:
        return { kind: 'numbers', numbers: numbersIn(slots, 2, payload) };
      case KIND.object:
        return { kind: 'object', id: payload };
      case KIND.function:
        return { kind: 'function', id: payload };
      default:
        return this.pendingError();
    }
  }

  private pendingText(): HostValue {
    const { context } = this;
    const result = context.callFunction(this.guestTakePending, context.undefined);
    // The fuel may end even here.
    if (result.error) return { kind: 'thrown', error: result.error };
    return { kind: 'plain', value: result.value.consume((text) => context.getString(text)) };
  }

  private pendingError(): HostValue {
    const result = this.context.callFunction(this.guestTakePending, this.context.undefined);
    return { kind: 'thrown', error: result.error ?? result.value };
  }

  private writeArguments(args: readonly GuestValue[]): void {
    if (args.length > MAX_ARGUMENTS)
      throw new SuiteError(`Learner code can be called with at most ${MAX_ARGUMENTS} arguments, not ${args.length}.`);
    for (const [index, value] of args.entries()) this.writeValue(AT.arguments + 2 * index, value);
  }

  private writeValue(slot: number, value: GuestValue): void {
    const slots = this.slots.view();
    if ('id' in value) {
      slots[slot] = KIND.object;
      slots[slot + 1] = value.id;
      return;
    }
    const { plain } = value;
    if (typeof plain === 'number') {
      slots[slot] = KIND.number;
      slots[slot + 1] = plain;
    } else if (typeof plain === 'string') this.writeValue(slot, { id: this.storeText(plain) });
    else
      slots[slot] = plain === undefined ? KIND.undefined : plain === null ? KIND.null : plain ? KIND.true : KIND.false;
  }

  /** Stores a text in the VM. The guest answers in slot 1 alone, which keeps arguments that are written already. */
  private storeText(text: string): number {
    const { context } = this;
    const handle = context.newString(text);
    context.unwrapResult(context.callFunction(this.guestStore, context.undefined, handle)).dispose();
    handle.dispose();
    return this.slots.view()[1] as number;
  }

  /** The id by which the VM knows a key. A key that is new is sent first. */
  private keyIdOf(key: string): number {
    const known = this.keyIds.get(key);
    if (known !== undefined) return known;
    const { context } = this;
    const id = this.keyIds.size;
    const keyHandle = context.newString(key);
    const idHandle = context.newNumber(id);
    context.unwrapResult(context.callFunction(this.guestAddKey, context.undefined, idHandle, keyHandle)).dispose();
    keyHandle.dispose();
    this.keyIds.set(key, id);
    return id;
  }
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
