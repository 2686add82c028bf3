import type { QuickJSContext, QuickJSHandle } from 'quickjs-emscripten-core';

/** Called when a function of the host is called inside. @returns where the result is; 0 for undefined */
type HostCall = (...call: [context: unknown, self: unknown, count: number, args: unknown, number: number]) => unknown;

/** What quickjs-emscripten-core keeps to itself: what is called whenever the VM calls the host. */
interface Internals {
  cToHostCallbacks: { callFunction: HostCall };
}

/**
 * A function inside the VM that calls the host, without arguments and without a result: whatever they have to say to each other
 * is in memory that both see. The usual way makes handles even where there is nothing to hold, which takes ten times as long as all
 * the rest.
 */
export function hostCall(context: QuickJSContext, callOut: () => void): QuickJSHandle {
  const callbacks = (context as unknown as Internals).cToHostCallbacks;
  const usual = callbacks.callFunction;
  let failure: { error: unknown } | undefined;
  const out = context.newFunction('out', () => {
    if (!failure) return;
    const { error } = failure;
    failure = undefined;
    throw error;
  });
  let own: number | undefined;
  callbacks.callFunction = (...call) => {
    own = call[4];
    return usual(...call);
  };
  context.unwrapResult(context.callFunction(out, context.undefined)).dispose();
  callbacks.callFunction = (...call) => {
    if (call[4] !== own) return usual(...call);
    try {
      callOut();
      return 0;
    } catch (error) {
      // The usual way knows how to throw inside.
      failure = { error };
      return usual(...call);
    }
  };
  return out;
}
