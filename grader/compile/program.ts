import type { ParsedSource } from './find-definition';
import { isEngine, resolveImport } from './resolve-import';
import type { Transpiled } from './transpile';

/** The files of a submission, compiled and parsed on demand. Each method throws LearnerFault if there is none. */
export interface ModuleFiles {
  module(name: string): Transpiled;
  parse(file: string): ParsedSource;
}

/**
 * The modules that one exercise may import, by their names inside the VM: `exercises/01-gradf.ts` is the submission's
 * own, `engine/f.ts` the project's.
 */
export class Program {
  /** The names of the submission's own modules that were loaded. */
  private readonly own = new Set<string>();

  constructor(private readonly files: ModuleFiles) {}

  /**
   * The JavaScript of a module.
   *
   * @throws LearnerFault if the file is missing or does not compile
   */
  module(name: string): Transpiled {
    const module = this.files.module(name);
    if (!isEngine(name)) this.own.add(name);
    return module;
  }

  /**
   * Compiles a module and its imports in advance, outside the learner's time limits.
   *
   * @throws LearnerFault if the module is missing or does not compile
   */
  prepare(name: string): void {
    for (const { request, line } of this.module(name).imports) {
      const imported = resolveImport(name, request, line);
      if (this.own.has(imported) || isEngine(imported)) continue;
      try {
        this.prepare(imported);
      } catch {
        // The import may be unused. If it is used, the VM requests it again and reports the fault.
      }
    }
  }

  /**
   * A file with its syntax tree. It is parsed once, because many tests ask about the same file.
   *
   * @throws LearnerFault if there is no such file
   */
  parse(file: string): ParsedSource {
    return this.files.parse(file);
  }

  /** Tells whether a name is one of the submission's own files. */
  isOwn(name: string): boolean {
    return this.own.has(name);
  }
}
