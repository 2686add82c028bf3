import type { CompiledFiles } from '../compile/compiled-files';
import type { ModuleFiles } from '../compile/program';
import type { Transpiled } from '../compile/transpile';
import type { Transpiler } from '../compile/transpiler';
import { LearnerFault } from '../core/learner-fault';

/**
 * The files of a submission with another text for one of them. The original has passed all checks, and a candidate
 * differs from it in a few characters, so it is only transformed: 0.03 ms in place of 0.3 ms.
 */
export class CandidateFiles implements ModuleFiles {
  private candidate: Transpiled | undefined;

  constructor(
    private readonly original: CompiledFiles,
    private readonly transpiler: Transpiler,
    private readonly file: string,
    private readonly text: string,
  ) {}

  module(name: string): Transpiled {
    if (name !== this.file) return this.original.module(name);
    this.candidate ??= this.compile();
    return this.candidate;
  }

  parse(file: string): ReturnType<CompiledFiles['parse']> {
    return this.original.parse(file);
  }

  private compile(): Transpiled {
    const { code, errors } = this.transpiler.transform(this.file, this.text);
    if (errors.length > 0) throw new LearnerFault('This candidate does not compile.');
    return { code, imports: this.original.module(this.file).imports, originalLine: () => undefined };
  }
}
