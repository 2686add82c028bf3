import { EXERCISE_ID } from '../core/exercise-id';
import { LearnerFault } from '../core/learner-fault';
import type { Submission } from '../core/submission';
import type { EngineModules } from './engine-modules';
import type { ParsedSource } from './find-definition';
import { SyntaxTree } from './syntax-tree';
import { type Transpiled, transpile } from './transpile';

/** Names that stay inside their folder, on every system. */
const ENGINE_NAME = /^[a-z][a-z0-9-]*$/;

/**
 * The modules that the code of one submission may import, by the name they have inside the VM:
 * `exercises/01-gradf.ts` is the submission's own, `engine/f.ts` is given.
 */
export class Program {
  private readonly modules = new Map<string, Transpiled>();
  private readonly parsed = new Map<string, ParsedSource>();

  constructor(
    private readonly engine: EngineModules,
    private readonly submission: Submission,
  ) {}

  /**
   * The name inside the VM of what `importer` asks for.
   *
   * @throws LearnerFault for anything but `../engine/*` and a sibling exercise
   */
  resolve(importer: string, request: string, line?: number): string {
    const relative = request.startsWith('./') || request.startsWith('../');
    const target = joinPath(folderOf(importer), request).replace(/\.[jt]s$/, '');
    const [folder, name, ...deeper] = target.split('/');
    const pattern = folder === 'engine' ? ENGINE_NAME : folder === 'exercises' ? EXERCISE_ID : undefined;
    if (!relative || !pattern?.test(name ?? '') || deeper.length > 0) {
      const at = line === undefined ? importer : `${importer}:${line}`;
      throw new LearnerFault(
        `${at} imports "${request}". An exercise may import only '../engine/…' and its sibling exercises './…': ` +
          'remove that import.',
        'error',
        line === undefined ? undefined : { file: importer, line },
      );
    }
    return `${target}.ts`;
  }

  /**
   * The JavaScript of a module.
   *
   * @throws LearnerFault if the file is missing or does not compile
   */
  module(name: string): Transpiled {
    if (isEngine(name)) return this.engine.module(name);
    let module = this.modules.get(name);
    if (!module) {
      module = transpile(this.engine.transpiler, name, this.source(name));
      this.modules.set(name, module);
      // The transpiler drops an import that is not used. It is refused all the same.
      for (const { request, line } of module.imports) this.resolve(name, request, line);
    }
    return module;
  }

  /**
   * Transpiles a module and what it imports. This is the grader's work, outside the learner's limits.
   *
   * @throws LearnerFault if the module is missing or does not compile
   */
  prepare(name: string): void {
    const { imports } = this.module(name);
    for (const { request, line } of imports) {
      const imported = this.resolve(name, request, line);
      if (this.modules.has(imported) || isEngine(imported)) continue;
      try {
        this.prepare(imported);
      } catch {
        // The import may be unused and dropped. If it runs, the VM asks for it again and reports the fault.
      }
    }
  }

  /**
   * The text of a module, as its author wrote it.
   *
   * @throws LearnerFault if there is none
   */
  source(name: string): string {
    return isEngine(name) ? this.engine.source(name) : this.submission.read(name.slice(name.lastIndexOf('/') + 1));
  }

  /**
   * A file with its syntax tree. Many tests ask about the same file: it is parsed once.
   *
   * @throws LearnerFault if there is no such file
   */
  parse(file: string): ParsedSource {
    const known = this.parsed.get(file);
    if (known) return known;
    const { transpiler } = this.engine;
    const source = this.source(file);
    const tree = new SyntaxTree(transpiler.parse(file, source).program, transpiler.visitorKeys);
    const parsed = { file, source, tree };
    this.parsed.set(file, parsed);
    return parsed;
  }

  /** Whether a name is one of the submission's own files. */
  isOwn(name: string): boolean {
    return name.startsWith('exercises/') && this.modules.has(name);
  }
}

function isEngine(name: string): boolean {
  return name.startsWith('engine/');
}

function folderOf(file: string): string {
  const end = file.lastIndexOf('/');
  return end < 0 ? '.' : file.slice(0, end);
}

/** As `join` of node:path/posix. A path that leads above the top keeps its `..`. */
function joinPath(folder: string, request: string): string {
  const parts: string[] = [];
  for (const part of `${folder}/${request}`.split('/')) {
    if (part === '' || part === '.') continue;
    if (part === '..' && parts.length > 0 && parts.at(-1) !== '..') parts.pop();
    else parts.push(part);
  }
  return parts.join('/') || '.';
}
