import type { Program } from '../compile/program';
import { resolveImport } from '../compile/resolve-import';
import { LearnerFault } from '../core/learner-fault';

/** Finds the modules that code in one VM imports. */
export class ModuleLoader {
  /** Why an import was refused first. The error that the VM throws has no location. */
  fault: LearnerFault | undefined;

  constructor(private readonly program: Program) {}

  /** The code of a module. */
  module(name: string): string | { error: Error } {
    return this.orRefuse(() => this.program.module(name).code);
  }

  /** The name of the module that `importer` asks for. */
  resolve(importer: string, request: string): string | { error: Error } {
    return this.orRefuse(() => resolveImport(importer, request));
  }

  private orRefuse(find: () => string): string | { error: Error } {
    try {
      return find();
    } catch (error) {
      if (error instanceof LearnerFault) this.fault ??= error;
      return { error: new Error('The import was refused') };
    }
  }
}
