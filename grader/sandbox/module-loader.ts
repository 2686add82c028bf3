import type { Program } from '../compile/program';
import { LearnerFault } from '../core/learner-fault';

/** Answers the `import`s of one VM out of the program. */
export class ModuleLoader {
  /** Why the last import was refused: the VM itself would report it as an error without a place. */
  fault: LearnerFault | undefined;

  constructor(private readonly program: Program) {}

  /** The code of a module. */
  module(name: string): string | { error: Error } {
    return this.answer(() => this.program.module(name).code);
  }

  /** The name of the module that `importer` asks for. */
  resolve(importer: string, request: string): string | { error: Error } {
    return this.answer(() => this.program.resolve(importer, request));
  }

  private answer(find: () => string): string | { error: Error } {
    try {
      return find();
    } catch (error) {
      if (error instanceof LearnerFault) this.fault ??= error;
      return { error: new Error('The import was refused') };
    }
  }
}
