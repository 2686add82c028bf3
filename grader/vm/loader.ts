import type { QuickJSRuntime } from 'quickjs-emscripten-core';
import { LearnerFault } from '../fault';
import type { Program } from '../submission/program';

/** Answers the `import`s of one VM out of the program. */
export class Loader {
  /** Why the last import was refused: the VM itself would report it as an error without a place. */
  fault: LearnerFault | undefined;

  constructor(runtime: QuickJSRuntime, program: Program) {
    runtime.setModuleLoader(
      (name) => this.answer(() => program.module(name).code),
      (importer, request) => this.answer(() => program.resolve(importer, request)),
    );
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
