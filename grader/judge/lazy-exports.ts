import type { Exports } from '../suite/runner-api';

/** Whoever holds the learner's functions and classes, by their names. Each throws LearnerFault where there is neither. */
export interface ExportSource {
  find(name: string): object;
  call(name: string, args: readonly unknown[]): unknown;
  construct(name: string, args: readonly unknown[]): object;
}

/**
 * The exports of a learner's file before there is a VM: suites take them apart while they are being declared. Each stands
 * for whatever the VM holds under its name when a test calls it.
 *
 * @param wanted collects the names that the suite asks for
 */
export function lazyExports(wanted: string[], holder: ExportSource): Exports {
  return new Proxy({}, { get: (_, name) => lazyExport(String(name), wanted, holder) });
}

function lazyExport(name: string, wanted: string[], holder: ExportSource): unknown {
  wanted.push(name);
  // An ordinary function: an arrow could not be constructed.
  return new Proxy(function learnerCode() {}, {
    apply: (_, _self, args) => holder.call(name, args),
    construct: (_, args) => holder.construct(name, args),
    get: (_, key) => (typeof key === 'string' ? Reflect.get(holder.find(name), key) : undefined),
  });
}
