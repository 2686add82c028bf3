import { LearnerFault, type SourceLocation } from '../core/learner-fault';
import type { Limits } from '../core/limits';
import { isStackOverflow } from '../core/stack-overflow';
import type { Submission } from '../core/submission';
import { didYouMean } from '../text/did-you-mean';
import { checkSource } from './check-source';
import type { EngineModules } from './engine-modules';
import type { ParsedSource } from './find-definition';
import { isEngine, resolveImport } from './resolve-import';
import { SyntaxTree } from './syntax-tree';
import { type Transpiled, transpile } from './transpile';

/**
 * The compiled files of one submission, for all its exercises: each is checked, parsed and transpiled once, and what is
 * wrong with it is kept as well.
 */
export class CompiledFiles {
  private readonly sources = new Map<string, Kept<string>>();
  private readonly modules = new Map<string, Kept<Transpiled>>();
  private readonly parsed = new Map<string, Kept<ParsedSource>>();
  /** The first import of each module. */
  private readonly imports = new Map<string, Import>();

  constructor(
    private readonly engine: EngineModules,
    private readonly submission: Submission,
    private readonly limits: Pick<Limits, 'lineLength'>,
  ) {}

  /**
   * The JavaScript of a module.
   *
   * @throws LearnerFault if the file is missing or does not compile
   */
  module(name: string): Transpiled {
    if (isEngine(name)) return this.engine.module(name);
    return keep(this.modules, name, () => {
      const module = transpile(this.engine.transpiler, name, this.source(name));
      // The transpiler drops an unused import. Refuse it here.
      for (const { request, line } of module.imports) {
        const imported = resolveImport(name, request, line);
        if (!this.imports.has(imported)) this.imports.set(imported, { request, location: { file: name, line } });
      }
      return module;
    });
  }

  /**
   * A file with its syntax tree.
   *
   * @throws LearnerFault if there is no such file, or it is too large to parse
   */
  parse(file: string): ParsedSource {
    return keep(this.parsed, file, () => {
      const { transpiler } = this.engine;
      const source = this.source(file);
      const tree = new SyntaxTree(transpiler.parse(file, source).program, transpiler.visitorKeys);
      return { file, source, tree };
    });
  }

  /**
   * The text of a module that can be parsed, with the line ends of Unix: to a parser a file with those of old is one
   * line.
   */
  private source(name: string): string {
    if (isEngine(name)) return this.engine.source(name);
    return keep(this.sources, name, () => {
      const file = name.slice(name.lastIndexOf('/') + 1);
      const found = this.imports.get(name);
      if (found && !Object.hasOwn(this.submission.files, file)) throw unknownFile(found, this.submission);
      const text = this.submission.read(file).replaceAll(/\r\n?/g, '\n');
      checkSource(this.engine.transpiler, name, text, this.limits);
      return text;
    });
  }
}

/** How a module is imported, and where. */
interface Import {
  request: string;
  location: SourceLocation;
}

/** The fault of an import that names no exercise. */
function unknownFile({ request, location }: Import, { files }: Submission): LearnerFault {
  const meant = didYouMean(
    request.slice(request.lastIndexOf('/') + 1).replace(/\.[jt]s$/, ''),
    Object.keys(files).map((file) => file.replace(/\.ts$/, '')),
  );
  const next = meant === undefined ? 'Import an exercise that exists.' : `Did you mean "./${meant}"?`;
  return new LearnerFault(
    `${location.file}:${location.line} imports "${request}", and no exercise has that name. ${next}`,
    'error',
    location,
  );
}

/** A value, or why there is none. */
type Kept<T> = { value: T } | { fault: LearnerFault };

/** The kept value of a file, which is made if there is none. */
function keep<T>(kept: Map<string, Kept<T>>, name: string, make: () => T): T {
  let one = kept.get(name);
  if (!one) {
    one = tried(name, make);
    kept.set(name, one);
  }
  if ('fault' in one) throw one.fault;
  return one.value;
}

function tried<T>(name: string, make: () => T): Kept<T> {
  try {
    return { value: make() };
  } catch (error) {
    if (error instanceof LearnerFault) return { fault: error };
    if (!isStackOverflow((error as Error).message)) throw error;
    return { fault: new LearnerFault(`${name} is too complicated to compile. Take it apart into smaller functions.`) };
  }
}
