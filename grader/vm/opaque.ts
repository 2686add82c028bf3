import type { QuickJSHandle } from 'quickjs-emscripten-core';
import type { Crossing } from './crossing';

export type { QuickJSHandle };

/** By these Jest knows a value that judges itself, and an await one that answers later. Learner code offers neither. */
const HIDDEN = new Set(['asymmetricMatch', '$$typeof', 'then']);

const handles = new WeakMap<object, QuickJSHandle>();

/**
 * Stands for an object or function inside the VM, so that `new Value(2).mul(3).data` reads as it would natively.
 * Reading a property reads it inside; writing is refused: a suite observes, it does not reach in.
 */
export function opaque(
  crossing: Crossing,
  handle: QuickJSHandle,
  kind: 'object' | 'function',
  name = 'the function',
): object {
  const target = kind === 'function' ? function learnerCode() {} : {};
  const proxy: object = new Proxy(target, {
    get: (_, key) => (typeof key === 'string' && !HIDDEN.has(key) ? crossing.read(handle, key) : undefined),
    apply: (_, self, args) => crossing.call(handle, self, args, name),
    construct: (_, args) => crossing.construct(handle, args) as object,
    has: () => false,
    ownKeys: () => [],
    getOwnPropertyDescriptor: () => undefined,
    getPrototypeOf: () => null,
    set: () => false,
    defineProperty: () => false,
    deleteProperty: () => false,
  });
  handles.set(proxy, handle);
  return proxy;
}

/** The handle behind what `opaque` returned; undefined for anything else. */
export function opaqueHandle(value: object): QuickJSHandle | undefined {
  return handles.get(value);
}
