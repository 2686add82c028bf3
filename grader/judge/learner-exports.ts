import type { Program } from '../compile/program';
import { type LearnerFault, SuiteError } from '../core/learner-fault';
import type { Marshaller } from '../sandbox/marshal';
import { missingExport, wrongKind } from './export-faults';
import { type ExportSource, lazyExports } from './lazy-exports';

/** What the check of the exports asks the VM. */
export interface LoadedModule {
  hasValue(name: string): boolean;
  exportNames(): string[];
}

/** The exports of a learner's file. A suite names them while no VM is open, and uses them in the open one. */
export class LearnerExports implements ExportSource {
  /** The exports that the suite reads, in this order. */
  readonly wantedNames: string[] = [];
  /** What the suite destructures. */
  readonly lazy: object = lazyExports(this.wantedNames, this);

  /** @param openMarshaller the marshaller of the open VM, undefined if none is open */
  constructor(
    private readonly program: Program,
    private readonly file: string,
    private readonly openMarshaller: () => Marshaller | undefined,
  ) {}

  /** @throws LearnerFault if the file does not export what the suite reads */
  check(loaded: LoadedModule): void {
    if (this.wantedNames.every((name) => loaded.hasValue(name))) return;
    const exported = loaded.exportNames();
    const missing = this.wantedNames.find((name) => !exported.includes(name));
    if (missing) throw missingExport(this.file, missing, exported);
  }

  find(name: string): object {
    const value = this.marshaller(name).exported(name);
    if (typeof value !== 'function') throw this.wrongKind(name);
    return value;
  }

  call(name: string, args: readonly unknown[]): unknown {
    const called = this.marshaller(name).callExport(name, args);
    if (!called) throw this.wrongKind(name);
    return called.returned;
  }

  construct(name: string, args: readonly unknown[]): object {
    const made = this.marshaller(name).constructExport(name, args);
    if (!made) throw this.wrongKind(name);
    return made.returned as object;
  }

  /** Sets a property of what learner code returned. */
  assign(object: object, key: string, value: unknown): void {
    this.marshaller(key).write(object, key, value);
  }

  /** @throws SuiteError if no VM is open, because the suite used an export outside of a test */
  private marshaller(name: string): Marshaller {
    const marshaller = this.openMarshaller();
    if (!marshaller) throw new SuiteError(`${name} was used outside of a test.`);
    return marshaller;
  }

  private wrongKind(name: string): LearnerFault {
    return wrongKind(this.program, this.file, name, this.marshaller(name).exported(name));
  }
}
