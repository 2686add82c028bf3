import type { Exports } from '../suite/door';

/** A function or class of the learner's, as it crosses out of the VM. */
export type Callable = ((...args: unknown[]) => unknown) & (new (...args: unknown[]) => object);

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
    apply: (_, _self, args) => find(name)(...args),
    construct: (_, args) => new (find(name))(...args),
    get: (_, key) => (typeof key === 'string' ? Reflect.get(find(name), key) : undefined),
  });
}
