import ts from 'typescript';
import { problemsIn, type TypeProblem } from './problems-in-program';

/** What TypeScript reads beside the files of a learner. */
export interface TypeLibrary {
  /** The `compilerOptions` of the project's tsconfig.json. */
  options: Readonly<Record<string, unknown>>;
  /** The texts of TypeScript's own libraries, by names such as `lib.es5.d.ts`. */
  libraries: Readonly<Record<string, string>>;
  /** The texts of `engine/`, by names such as `engine/value.ts`. */
  engine: Readonly<Record<string, string>>;
}

/** The console that a learner's code has. Its types come with Node or a browser, not with the language. */
const CONSOLE = `interface Console { ${['debug', 'error', 'info', 'log', 'table', 'trace', 'warn']
  .map((name) => `${name}(...values: unknown[]): void;`)
  .join(' ')} }
declare var console: Console;`;

/** TypeScript without a file system. It keeps what is the same for every text of a learner. */
export class TypeChecker {
  private readonly options: ts.CompilerOptions;
  private readonly given: ReadonlyMap<string, string>;
  private readonly parsed = new Map<string, ts.SourceFile>();

  constructor({ options, libraries, engine }: TypeLibrary) {
    this.options = { ...ts.convertCompilerOptionsFromJson(options, '/').options, types: [] };
    this.given = new Map([
      ...Object.entries(libraries).map(([name, text]) => [`/lib/${name}`, text] as const),
      ...Object.entries(engine).map(([name, text]) => [`/${name}`, text] as const),
      ['/console.d.ts', CONSOLE],
    ]);
  }

  /**
   * What TypeScript objects to in a file.
   *
   * @param file its name, as `01-gradf.ts`
   * @param exercises the texts of the learner's files, by such names
   */
  check(file: string, exercises: Readonly<Record<string, string>>): TypeProblem[] {
    const own = new Map(Object.entries(exercises).map(([name, text]) => [`/exercises/${name}`, text]));
    const root = `/exercises/${file}`;
    return problemsIn(ts.createProgram([root, '/console.d.ts'], this.options, this.host(own)), root);
  }

  private host(own: ReadonlyMap<string, string>): ts.CompilerHost {
    const readFile = (file: string) => own.get(file) ?? this.given.get(file);
    return {
      readFile,
      fileExists: (file) => readFile(file) !== undefined,
      getSourceFile: (file, language) => {
        const known = own.has(file) ? undefined : this.parsed.get(file);
        const text = readFile(file);
        if (known || text === undefined) return known;
        const source = ts.createSourceFile(file, text, language);
        if (!own.has(file)) this.parsed.set(file, source);
        return source;
      },
      getDefaultLibFileName: (options) => `/lib/${ts.getDefaultLibFileName(options)}`,
      getDefaultLibLocation: () => '/lib',
      getCurrentDirectory: () => '/',
      getCanonicalFileName: (name) => name,
      useCaseSensitiveFileNames: () => true,
      getNewLine: () => '\n',
      writeFile: () => {},
    };
  }
}
