import { readFileSync } from 'node:fs';
import path from 'node:path';
import { EXERCISE_ID } from '../core/exercise-id';
import { LearnerFault } from '../core/learner-fault';
import type { Submission } from '../core/submission';
import { type Transpiled, transpile } from './transpile';

/** Names that stay inside their folder, on every system. */
const ENGINE_NAME = /^[a-z][a-z0-9-]*$/;

/** Engine files are the same for every submission: transpiled once in a process. */
const engine = new Map<string, Transpiled>();

/**
 * The modules that the code of one submission may import, by the name they have inside the VM:
 * `exercises/01-gradf.ts` is the submission's own, `engine/f.ts` is ours.
 */
export class Program {
  private readonly modules = new Map<string, Transpiled>();

  /** @param root the folder that holds `engine/` */
  constructor(
    private readonly root: string,
    private readonly submission: Submission,
  ) {}

  /**
   * The name inside the VM of what `importer` asks for.
   *
   * @throws LearnerFault for anything but `../engine/*` and a sibling exercise
   */
  resolve(importer: string, request: string, line?: number): string {
    const relative = request.startsWith('./') || request.startsWith('../');
    const target = path.posix.join(path.posix.dirname(importer), request).replace(/\.[jt]s$/, '');
    const [folder, name, ...deeper] = target.split('/');
    const pattern = folder === 'engine' ? ENGINE_NAME : folder === 'exercises' ? EXERCISE_ID : undefined;
    if (!relative || !pattern?.test(name ?? '') || deeper.length > 0) {
      throw new LearnerFault(
        `${line === undefined ? importer : `${importer}:${line}`} imports "${request}". An exercise may import only '../engine/…' and its sibling exercises './…': remove that import.`,
        'error',
        line === undefined ? undefined : { file: importer, line },
      );
    }
    return `${target}.ts`;
  }

  /**
   * The JavaScript of a module.
   *
   * @throws LearnerFault when the file is missing or does not compile
   */
  module(name: string): Transpiled {
    const cache = name.startsWith('engine/') ? engine : this.modules;
    let module = cache.get(name);
    if (!module) {
      module = transpile(name, this.source(name));
      cache.set(name, module);
      // An import that nothing uses is dropped by the transpiler and never asked for: it is refused all the same.
      for (const { request, line } of module.imports) this.resolve(name, request, line);
    }
    return module;
  }

  /** Makes a module ready, and what it imports: this is the grader's work, and not under the learner's limits. @throws LearnerFault */
  prepare(name: string): void {
    const { imports } = this.module(name);
    for (const { request, line } of imports) {
      const imported = this.resolve(name, request, line);
      if (this.modules.has(imported) || imported.startsWith('engine/')) continue;
      try {
        this.prepare(imported);
      } catch {
        // Whoever runs it is told why: it may be dropped as unused.
      }
    }
  }

  /** The text of a module, as its author wrote it. */
  source(name: string): string {
    if (!name.startsWith('engine/')) return this.submission.read(path.posix.basename(name));
    try {
      return readFileSync(path.join(this.root, ...name.split('/')), 'utf8');
    } catch {
      throw new LearnerFault(`There is no ${name}. Look into engine/ for what can be imported.`);
    }
  }

  /** A name that is one of the submission's own files. */
  isOwn(name: string): boolean {
    return name.startsWith('exercises/') && this.modules.has(name);
  }
}
