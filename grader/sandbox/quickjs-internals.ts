import type {
  EitherFFI,
  JSContextPointer,
  JSValueConstPointerPointer,
  JSValuePointer,
  JSVoidPointer,
} from '@jitl/quickjs-ffi-types';
import type { QuickJSContext, QuickJSHandle } from 'quickjs-emscripten-core';

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

const NO_ARGUMENTS = 0 as JSValueConstPointerPointer;

/** All uses of private fields of quickjs-emscripten-core, for one context. */
export class QuickJsInternals {
  private readonly internals: ContextInternals;

  constructor(private readonly context: QuickJSContext) {
    this.internals = context as unknown as ContextInternals;
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

  /** Replaces what the library calls when the VM calls the host. `wrap` gets the callback that was there before. */
  wrapHostCallback(wrap: (original: HostCallback) => HostCallback): void {
    const callbacks = this.internals.cToHostCallbacks;
    callbacks.callFunction = wrap(callbacks.callFunction);
  }
}
