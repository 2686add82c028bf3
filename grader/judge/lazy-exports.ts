import { SWEEP } from '../core/sweep';

/** Finds the learner's functions and classes by name. Each method throws LearnerFault if the export is neither. */
export interface ExportSource {
  find(name: string): object;
  call(name: string, args: readonly unknown[]): unknown;
  construct(name: string, args: readonly unknown[]): object;
}

/**
 * The exports of a learner's file before a VM is open: suites destructure them while they declare their tests. Each
 * looks its name up in `source` when a test uses it.
 *
 * @param wantedNames collects the names that the suite reads
 */
export function lazyExports(wantedNames: string[], source: ExportSource): object {
  return new Proxy({}, { get: (_, name) => lazyExport(String(name), wantedNames, source) });
}

function lazyExport(name: string, wantedNames: string[], source: ExportSource): unknown {
  wantedNames.push(name);
  // An arrow function could not be constructed.
  return new Proxy(function learnerCode() {}, {
    apply: (_, _self, args) => source.call(name, args),
    construct: (_, args) => source.construct(name, args),
    get: (_, key) => (typeof key === 'string' || key === SWEEP ? Reflect.get(source.find(name), key) : undefined),
  });
}
