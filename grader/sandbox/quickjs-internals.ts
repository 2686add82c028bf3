import type {
  EitherFFI,
  JSContextPointer,
  JSValueConstPointerPointer,
  JSValuePointer,
  JSVoidPointer,
} from '@jitl/quickjs-ffi-types';
import type { QuickJSContext, QuickJSHandle } from 'quickjs-emscripten-core';
import { MAX_POINTERS } from './max-arguments';
import { NumberCells } from './number-cells';
import type { Pointer } from './pointer';

/** The version whose private fields this file knows. Read its source again before a newer one is installed. */
export const KNOWN_QUICKJS_VERSION = '0.32.0';

/** Called when the VM calls a function of the host. It returns a pointer to the result; 0 stands for undefined. */
export type HostCallback = (
  ...call: [context: unknown, self: unknown, argumentCount: number, args: unknown, functionId: number]
) => unknown;

/** Private fields of a context of quickjs-emscripten-core. */
interface ContextInternals {
  ctx: { value: JSContextPointer };
  ffi: EitherFFI;
  memory: { heapValueHandle(pointer: JSValuePointer): QuickJSHandle };
  module: { _malloc(bytes: number): number };
  cToHostCallbacks: { callFunction: HostCallback };
}

/**
 * The kinds of values that `kindAt` tells without a call into the VM. An `instance` is no function and no array, a
 * `function` one that is written in JavaScript, a class for example. An `object` may be anything.
 */
export type PointedKind = 'number' | 'undefined' | 'instance' | 'function' | 'object' | 'thrown' | 'other';

/** The upper half of a value says what it is, if it is no double: the layout where addresses have 32 bits. */
const TAG = { object: -1, int: 0, undefined: 3, exception: 6 } as const;

/** The class, in the sense of QuickJS, of `{}` and of `new Value(2)`: neither functions nor arrays have it. */
const PLAIN_CLASS = 1;

/** That of functions with code of JavaScript, but for async ones and generators. */
const FUNCTION_CLASS = 13;

/** The upper half of a double is farther from zero than this. NaN alone is not. */
const MAX_TAG = 64;

const NO_ARGUMENTS = 0 as JSValueConstPointerPointer;

const WORD_BYTES = Int32Array.BYTES_PER_ELEMENT;

/** All uses of private fields of quickjs-emscripten-core, for one context. */
export class QuickJsInternals {
  private readonly internals: ContextInternals;
  private words = new Int32Array();
  /** Memory for the addresses of the arguments of a call. */
  private readonly argumentsAt: number;
  /** Numbers for the next call. */
  readonly numbers: NumberCells;

  constructor(
    private readonly context: QuickJSContext,
    private readonly wasmMemory: WebAssembly.Memory,
  ) {
    this.internals = context as unknown as ContextInternals;
    this.argumentsAt = this.allocate(MAX_POINTERS * WORD_BYTES);
    const { ffi, ctx } = this.internals;
    this.numbers = new NumberCells(this.allocate(NumberCells.BYTES), () => this.wordsNow());
    this.numbers.check((number) => ffi.QTS_NewFloat64(ctx.value, number));
  }

  /** @returns the address of new memory inside the VM */
  allocate(bytes: number): number {
    return this.internals.module._malloc(bytes);
  }

  /** An ArrayBuffer inside the VM over memory from `allocate`. The VM frees that memory along with the buffer. */
  arrayBufferAt(address: number, bytes: number): QuickJSHandle {
    const { ffi, ctx, memory } = this.internals;
    return memory.heapValueHandle(ffi.QTS_NewArrayBuffer(ctx.value, address as JSVoidPointer, bytes));
  }

  /**
   * Calls a function of the VM that takes and returns nothing, without a handle for its result.
   *
   * @returns what it threw, undefined if it threw nothing
   */
  callProcedure(procedure: QuickJSHandle): QuickJSHandle | undefined {
    const { ffi, ctx, memory } = this.internals;
    const result = ffi.QTS_Call(ctx.value, procedure.value, this.context.undefined.value, 0, NO_ARGUMENTS);
    const error = ffi.QTS_ResolveException(ctx.value, result);
    ffi.QTS_FreeValuePointer(ctx.value, result);
    return error ? memory.heapValueHandle(error) : undefined;
  }

  /** `object[key]`. A getter runs. What it throws is the result, of the kind `thrown`. */
  getProperty(object: Pointer, key: Pointer): Pointer {
    const { ffi, ctx } = this.internals;
    return ffi.QTS_GetProp(ctx.value, object, key);
  }

  /** Sets an argument of the next call. */
  setArgument(index: number, argument: Pointer): void {
    this.wordsNow()[this.argumentsAt / WORD_BYTES + index] = argument;
  }

  /** Calls a value, which may be no function. What it throws is the result, of the kind `thrown`. */
  call(callee: Pointer, self: Pointer, argumentCount: number): Pointer {
    const { ffi, ctx } = this.internals;
    return ffi.QTS_Call(ctx.value, callee, self, argumentCount, this.argumentsAt as JSValueConstPointerPointer);
  }

  /** What a value is. NaN is among the others. */
  kindAt(pointer: Pointer): PointedKind {
    const words = this.wordsNow();
    const tag = words[pointer / WORD_BYTES + 1] as number;
    if (tag === TAG.int || Math.abs(tag) > MAX_TAG) return 'number';
    if (tag === TAG.object) {
      const address = words[pointer / WORD_BYTES] as number;
      // The upper half of the second word of an object is its class.
      const ofObject = (words[address / WORD_BYTES + 1] as number) >>> 16;
      return ofObject === PLAIN_CLASS ? 'instance' : ofObject === FUNCTION_CLASS ? 'function' : 'object';
    }
    if (tag === TAG.undefined) return 'undefined';
    return tag === TAG.exception ? 'thrown' : 'other';
  }

  /** What tells an object from all others, as long as one of its values is not freed. */
  identityAt(pointer: Pointer): number {
    return this.wordsNow()[pointer / WORD_BYTES] as number;
  }

  /** A value of the kind `number`. */
  numberAt(pointer: Pointer): number {
    return this.numbers.read(this.wordsNow(), pointer);
  }

  /** The error of a result of the kind `thrown`, which is freed. */
  errorAt(pointer: Pointer): QuickJSHandle {
    const { ffi, ctx, memory } = this.internals;
    const error = ffi.QTS_ResolveException(ctx.value, pointer as JSValuePointer);
    this.free(pointer);
    return memory.heapValueHandle(error);
  }

  /** A value that is a text, which is freed. */
  textAt(pointer: Pointer): string {
    return this.internals.memory
      .heapValueHandle(pointer as JSValuePointer)
      .consume((text) => this.context.getString(text));
  }

  duplicate(handle: QuickJSHandle): Pointer {
    const { ffi, ctx } = this.internals;
    return ffi.QTS_DupValuePointer(ctx.value, handle.value);
  }

  free(pointer: Pointer): void {
    const { ffi, ctx } = this.internals;
    ffi.QTS_FreeValuePointer(ctx.value, pointer as JSValuePointer);
  }

  /** Memory in words of 32 bits. Growing it detaches the view that was there before. */
  private wordsNow(): Int32Array {
    if (this.words.length === 0) this.words = new Int32Array(this.wasmMemory.buffer);
    return this.words;
  }

  /** Replaces what the library calls when the VM calls the host. `wrap` gets the callback that was there before. */
  wrapHostCallback(wrap: (original: HostCallback) => HostCallback): void {
    const callbacks = this.internals.cToHostCallbacks;
    callbacks.callFunction = wrap(callbacks.callFunction);
  }
}
