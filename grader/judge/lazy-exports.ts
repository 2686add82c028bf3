/** Where the learner's functions and classes are found by name. Each method throws LearnerFault if there is neither. */
export interface ExportSource {
  find(name: string): object;
  call(name: string, args: readonly unknown[]): unknown;
  construct(name: string, args: readonly unknown[]): object;
}

/**
 * The exports of a learner's file before there is a VM: suites destructure them while they declare their tests. Each
 * stands for what the VM has under its name when a test calls it.
 *
 * @param wanted collects the names that the suite asks for
 */
export function lazyExports(wanted: string[], source: ExportSource): object {
  return new Proxy({}, { get: (_, name) => lazyExport(String(name), wanted, source) });
}

function lazyExport(name: string, wanted: string[], source: ExportSource): unknown {
  wanted.push(name);
  // An ordinary function: an arrow could not be constructed.
  return new Proxy(function learnerCode() {}, {
    apply: (_, _self, args) => source.call(name, args),
    construct: (_, args) => source.construct(name, args),
    get: (_, key) => (typeof key === 'string' ? Reflect.get(source.find(name), key) : undefined),
  });
}
