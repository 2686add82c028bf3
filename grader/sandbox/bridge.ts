import type {
  EitherFFI,
  JSContextPointer,
  JSValueConstPointerPointer,
  JSValuePointer,
  JSVoidPointer,
} from '@jitl/quickjs-ffi-types';
import type { QuickJSContext, QuickJSHandle } from 'quickjs-emscripten-core';
import { SuiteError } from '../core/learner-fault';
import { AT, BESIDE, KIND, MOST_ARGUMENTS, OPERATION, ROOT, SLOTS, SOURCE } from './bridge-guest';
import { hostCall } from './host-call';

/** A value for the VM: one that it has given before, by its number, or a plain one. */
export type GuestValue = { number: number } | { plain: number | string | boolean | null | undefined };

/** What the VM answered. Arrays, objects and functions stay inside and have a number there. */
export type HostValue =
  | { kind: 'plain'; value: number | string | boolean | null | undefined }
  | { kind: 'object' | 'function'; number: number }
  | { kind: 'array'; number: number; length: number }
  | { kind: 'numbers'; numbers: number[] }
  | { kind: 'thrown'; error: QuickJSHandle };

/** What came of calling something by its name: it may be no function. */
export type Called = HostValue | { kind: 'uncallable' };

/** What quickjs-emscripten-core keeps to itself: the functions of the WebAssembly module, without a wrapper around each. */
interface Internals {
  ctx: { value: JSContextPointer };
  ffi: EitherFFI;
  memory: { heapValueHandle(pointer: JSValuePointer): QuickJSHandle };
  module: { _malloc(bytes: number): number };
}

/**
 * Asks the VM to read, call or construct, by way of a few numbers in memory that both sides see. A handle for every key,
 * argument and result would take ten times as long, and the suites ask some thousand times a submission.
 */
export class Bridge {
  private readonly internals: Internals;
  private readonly address: number;
  private slots: Float64Array;
  private readonly keys = new Map<string, number>();
  private readonly run: QuickJSHandle;
  private readonly giveOut: QuickJSHandle;
  private readonly putIn: QuickJSHandle;
  private readonly learn: QuickJSHandle;
  private readonly takeRoot: QuickJSHandle;
  private readonly makeDoor: QuickJSHandle;
  private readonly fetch: QuickJSHandle;

  /**
   * @param cut the helper inside the VM that shortens a text to `textLength` characters
   * @param callOut called when learner code calls a given function: `calledWith` says which, and `answerCall` answers
   */
  constructor(
    private readonly memory: WebAssembly.Memory,
    private readonly context: QuickJSContext,
    cut: QuickJSHandle,
    textLength: number,
    callOut: () => void,
  ) {
    const internals = context as unknown as Internals;
    this.internals = internals;
    const bytes = SLOTS * Float64Array.BYTES_PER_ELEMENT;
    this.address = internals.module._malloc(bytes);
    this.slots = new Float64Array(memory.buffer, this.address, SLOTS);
    // The VM frees the memory along with the buffer.
    const pointer = internals.ffi.QTS_NewArrayBuffer(internals.ctx.value, this.address as JSVoidPointer, bytes);
    const buffer = internals.memory.heapValueHandle(pointer);
    const make = context.unwrapResult(context.evalCode(`(${SOURCE})`, 'grader', { type: 'global' }));
    const out = hostCall(context, callOut);
    const length = context.newNumber(textLength);
    const inside = context.unwrapResult(context.callFunction(make, context.undefined, buffer, cut, length, out));
    const named = (name: string) => context.getProp(inside, name);
    this.run = named('run');
    this.giveOut = named('give');
    this.putIn = named('put');
    this.learn = named('learn');
    this.takeRoot = named('setRoot');
    this.makeDoor = named('door');
    this.fetch = named('fetch');
  }

  /** The VM is as it was at first: the keys that it learnt are gone. */
  reset(): void {
    this.keys.clear();
  }

  /** A function inside the VM that takes numbers and calls out with them. @param number by which `calledWith` knows it */
  hostFunction(name: string, number: number): QuickJSHandle {
    const { context } = this;
    const text = context.newString(name);
    const own = context.newNumber(number);
    const door = context.unwrapResult(context.callFunction(this.makeDoor, context.undefined, text, own));
    text.dispose();
    own.dispose();
    return door;
  }

  /** Which door was called, and with which numbers. */
  calledWith(): { number: number; args: number[] } {
    const slots = this.view();
    return { number: slots[0] as number, args: numbersIn(slots, 2, slots[1] as number) };
  }

  answerCall(result: number): void {
    this.view()[0] = result;
  }

  /** `target[key]` */
  read(target: number, key: string): HostValue {
    return this.ask(OPERATION.read, target, this.numberOf(key));
  }

  /** Reads a key of what `ROOT` stands for and calls that, in one step. */
  callNamed(key: string, args: readonly GuestValue[]): Called {
    return this.askNamed(OPERATION.callNamed, key, args);
  }

  /** Reads a key of what `ROOT` stands for and constructs by that, in one step. */
  constructNamed(key: string, args: readonly GuestValue[]): Called {
    return this.askNamed(OPERATION.constructNamed, key, args);
  }

  call(target: number, self: GuestValue, args: readonly GuestValue[]): HostValue {
    this.lay(AT.self, self);
    this.layAll(args);
    return this.ask(OPERATION.call, target, args.length);
  }

  construct(target: number, args: readonly GuestValue[]): HostValue {
    this.layAll(args);
    return this.ask(OPERATION.construct, target, args.length);
  }

  /** Lets go of every value that has a number. */
  release(): void {
    this.ask(OPERATION.release, ROOT, 0);
  }

  /** From now on `ROOT` stands for this. */
  setRoot(handle: QuickJSHandle): void {
    const { context } = this;
    context.unwrapResult(context.callFunction(this.takeRoot, context.undefined, handle)).dispose();
  }

  /** A value for which there is a handle. */
  give(handle: QuickJSHandle): HostValue {
    const { context } = this;
    const result = context.callFunction(this.giveOut, context.undefined, handle);
    if (result.error) return { kind: 'thrown', error: result.error };
    result.value.dispose();
    return this.answer();
  }

  private askNamed(operation: number, key: string, args: readonly GuestValue[]): Called {
    const number = this.numberOf(key);
    this.layAll(args);
    const thrown = this.carryOut(operation, ROOT, number * BESIDE + args.length);
    if (thrown) return thrown;
    return this.view()[0] === KIND.uncallable ? UNCALLABLE : this.answer();
  }

  private ask(operation: number, target: number, detail: number): HostValue {
    return this.carryOut(operation, target, detail) ?? this.answer();
  }

  /** The answer is in the slots. @returns what was thrown by the VM itself: the end of the fuel. All else is caught inside */
  private carryOut(operation: number, target: number, detail: number): HostValue | undefined {
    const { ffi, ctx } = this.internals;
    const slots = this.view();
    slots[AT.operation] = operation;
    slots[AT.target] = target;
    slots[AT.detail] = detail;
    const result = ffi.QTS_Call(ctx.value, this.run.value, this.context.undefined.value, 0, NO_ARGUMENTS);
    const error = ffi.QTS_ResolveException(ctx.value, result);
    ffi.QTS_FreeValuePointer(ctx.value, result);
    return error ? { kind: 'thrown', error: this.internals.memory.heapValueHandle(error) } : undefined;
  }

  private answer(): HostValue {
    const slots = this.view();
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
        return this.text();
      case KIND.array:
        return { kind: 'array', number: payload, length: slots[2] as number };
      case KIND.numbers:
        return { kind: 'numbers', numbers: numbersIn(slots, 2, payload) };
      case KIND.object:
        return { kind: 'object', number: payload };
      case KIND.function:
        return { kind: 'function', number: payload };
      default:
        return this.thrown();
    }
  }

  private text(): HostValue {
    const { context } = this;
    const result = context.callFunction(this.fetch, context.undefined);
    // The fuel may end even here.
    if (result.error) return { kind: 'thrown', error: result.error };
    return { kind: 'plain', value: result.value.consume((text) => context.getString(text)) };
  }

  private thrown(): HostValue {
    const result = this.context.callFunction(this.fetch, this.context.undefined);
    return { kind: 'thrown', error: result.error ?? result.value };
  }

  private layAll(args: readonly GuestValue[]): void {
    if (args.length > MOST_ARGUMENTS)
      throw new SuiteError(`Learner code can be called with at most ${MOST_ARGUMENTS} arguments, not ${args.length}.`);
    for (const [index, value] of args.entries()) this.lay(AT.arguments + 2 * index, value);
  }

  private lay(at: number, value: GuestValue): void {
    const slots = this.view();
    if ('number' in value) {
      slots[at] = KIND.object;
      slots[at + 1] = value.number;
      return;
    }
    const { plain } = value;
    if (typeof plain === 'number') {
      slots[at] = KIND.number;
      slots[at + 1] = plain;
    } else if (typeof plain === 'string') this.lay(at, { number: this.put(plain) });
    else slots[at] = plain === undefined ? KIND.undefined : plain === null ? KIND.null : plain ? KIND.true : KIND.false;
  }

  /** Puts a text among the values that have a number. The arguments before it stay where they are. */
  private put(text: string): number {
    const { context } = this;
    const handle = context.newString(text);
    context.unwrapResult(context.callFunction(this.putIn, context.undefined, handle)).dispose();
    handle.dispose();
    return this.view()[1] as number;
  }

  /** The number by which the VM knows a key. */
  private numberOf(key: string): number {
    const known = this.keys.get(key);
    if (known !== undefined) return known;
    const { context } = this;
    const number = this.keys.size;
    const name = context.newString(key);
    const place = context.newNumber(number);
    context.unwrapResult(context.callFunction(this.learn, context.undefined, place, name)).dispose();
    name.dispose();
    this.keys.set(key, number);
    return number;
  }

  /** The shared numbers; when the memory has grown they are seen through another buffer. */
  private view(): Float64Array {
    if (this.slots.length === 0) this.slots = new Float64Array(this.memory.buffer, this.address, SLOTS);
    return this.slots;
  }
}

/** A plain array of a few of the slots: `Array.from` takes as long as the call that they came by. */
function numbersIn(slots: Float64Array, start: number, count: number): number[] {
  const numbers: number[] = [];
  for (let index = 0; index < count; index += 1) numbers.push(slots[start + index] as number);
  return numbers;
}

const NO_ARGUMENTS = 0 as JSValueConstPointerPointer;
const UNDEFINED: HostValue = { kind: 'plain', value: undefined };
const NULL: HostValue = { kind: 'plain', value: null };
const FALSE: HostValue = { kind: 'plain', value: false };
const TRUE: HostValue = { kind: 'plain', value: true };
const UNCALLABLE: Called = { kind: 'uncallable' };
