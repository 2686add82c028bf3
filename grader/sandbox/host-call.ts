import type { QuickJSContext, QuickJSHandle } from 'quickjs-emscripten-core';
import type { QuickJsInternals } from './quickjs-internals';

/**
 * A function inside the VM that calls `callHost`, without arguments and without a result: these are in shared memory.
 * It takes 1.8 µs; with the library's handles for each it takes 3.4 µs or more (`npm run bench -- sandbox`).
 */
export function hostCall(context: QuickJSContext, internals: QuickJsInternals, callHost: () => void): QuickJSHandle {
  let failure: { error: unknown } | undefined;
  const caller = context.newFunction('out', () => {
    if (!failure) return;
    const { error } = failure;
    failure = undefined;
    throw error;
  });
  answerCalls(context, internals, caller, (byLibrary) => {
    try {
      callHost();
      return 0;
    } catch (error) {
      // The library's own callback knows how to throw inside the VM.
      failure = { error };
      return byLibrary();
    }
  });
  return caller;
}

/**
 * A function inside the VM that hands its arguments to `write`, unless `drop` returns true: it is asked first. A
 * dropped call takes 0.24 µs, one with handles for the arguments 5 µs or more (`npm run bench -- sandbox`).
 */
export function droppableCall(
  context: QuickJSContext,
  internals: QuickJsInternals,
  drop: () => boolean,
  write: (values: QuickJSHandle[]) => void,
): QuickJSHandle {
  const writer = context.newFunction('write', (...values) => write(values));
  answerCalls(context, internals, writer, (byLibrary) => (drop() ? 0 : byLibrary()));
  return writer;
}

/** Lets `answer` answer each call of a function of the host. The library makes handles for the arguments first. */
function answerCalls(
  context: QuickJSContext,
  internals: QuickJsInternals,
  called: QuickJSHandle,
  answer: (byLibrary: () => unknown) => unknown,
): void {
  let functionId: number | undefined;
  let isLearningId = true;
  internals.wrapHostCallback((original) => (...call) => {
    if (isLearningId) functionId = call[4];
    else if (call[4] === functionId) return answer(() => original(...call));
    return original(...call);
  });
  context.unwrapResult(context.callFunction(called, context.undefined)).dispose();
  isLearningId = false;
}
