import { EXERCISE_ID } from '../core/exercise-id';
import { LearnerFault } from '../core/learner-fault';
import type { Submission } from '../core/submission';
import type { EngineModules } from './engine-modules';
import type { ParsedSource } from './find-definition';
import { SyntaxTree } from './syntax-tree';
import { type Transpiled, transpile } from './transpile';

/** Names without dots and slashes: they cannot lead out of the folder. */
const ENGINE_NAME = /^[a-z][a-z0-9-]*$/;

/**
 * The modules that one submission may import, by their names inside the VM: `exercises/01-gradf.ts` is the submission's
 * own, `engine/f.ts` the project's.
 */
export class Program {
  private readonly modules = new Map<string, Transpiled>();
  private readonly parsed = new Map<string, ParsedSource>();

  constructor(
    private readonly engine: EngineModules,
    private readonly submission: Submission,
  ) {}

  /**
   * The name inside the VM of the module that `importer` requests.
   *
   * @throws LearnerFault for anything but `../engine/*` and a sibling exercise
   */
  resolve(importer: string, request: string, line?: number): string {
    const relative = request.startsWith('./') || request.startsWith('../');
    const target = joinPath(folderOf(importer), request).replace(/\.[jt]s$/, '');
    const [folder, name, ...subfolders] = target.split('/');
    const pattern = folder === 'engine' ? ENGINE_NAME : folder === 'exercises' ? EXERCISE_ID : undefined;
    if (!relative || !pattern?.test(name ?? '') || subfolders.length > 0) {
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
      // The transpiler drops an unused import. Refuse it here.
      for (const { request, line } of module.imports) this.resolve(name, request, line);
    }
    return module;
  }

  /**
   * Transpiles a module and its imports in advance, outside the learner's time limits.
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
        // The import may be unused. If it is used, the VM requests it again and reports the fault.
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
   * A file with its syntax tree. It is parsed once, because many tests ask about the same file.
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

  /** Tells whether a name is one of the submission's own files. */
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

/** As `join` of node:path/posix, which is not available in a browser. A path above the top keeps its `..`. */
function joinPath(folder: string, request: string): string {
  const parts: string[] = [];
  for (const part of `${folder}/${request}`.split('/')) {
    if (part === '' || part === '.') continue;
    if (part === '..' && parts.length > 0 && parts.at(-1) !== '..') parts.pop();
    else parts.push(part);
  }
  return parts.join('/') || '.';
}
