import type { Exports } from '../suite/door';
import type { Crossing } from '../vm/crossing';
import type { QuickJSHandle } from '../vm/opaque';

/** An export that can be called, now that there is a VM. */
interface Callable {
  crossing: Crossing;
  handle: QuickJSHandle;
}

/**
 * The exports of a learner's file before there is a VM: suites take them apart while they are being declared. Each stands
 * for whatever the VM holds under its name when a test calls it.
 *
 * @param wanted collects the names that the suite asks for
 */
export function deferredExports(wanted: string[], find: (name: string) => Callable): Exports {
  return new Proxy({}, { get: (_, name) => deferred(String(name), wanted, find) });
}

function deferred(name: string, wanted: string[], find: (name: string) => Callable): unknown {
  wanted.push(name);
  // An ordinary function: an arrow could not be constructed.
  return new Proxy(function learnerCode() {}, {
    apply: (_, _self, args) => {
      const { crossing, handle } = find(name);
      return crossing.call(handle, undefined, args, name);
    },
    construct: (_, args) => {
      const { crossing, handle } = find(name);
      return crossing.construct(handle, args) as object;
    },
    get: (_, key) => {
      const { crossing, handle } = find(name);
      return typeof key === 'string' ? crossing.read(handle, key) : undefined;
    },
  });
}
