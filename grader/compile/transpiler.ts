/** A node of a syntax tree as plain data. Its type decides which other properties it has. Offsets count characters. */
export interface SyntaxNode {
  type: string;
  start: number;
  end: number;
  [key: string]: unknown;
}

/** Why a file does not parse or transform. */
export interface SyntaxProblem {
  message: string;
  helpMessage: string | null;
  labels: readonly { start: number }[];
}

/** The result of parsing a file. Problems are listed, not thrown. */
export interface ParsedFile {
  program: SyntaxNode;
  errors: readonly SyntaxProblem[];
  module: {
    staticImports: readonly {
      start: number;
      end: number;
      moduleRequest: { value: string };
      entries: readonly { isType: boolean }[];
    }[];
    dynamicImports: readonly { start: number }[];
  };
}

/** Turns TypeScript into JavaScript. Node has a native one in `native.ts`, a browser needs one of WebAssembly. */
export interface Transpiler {
  /** @param withMeaning also finds errors that a syntax tree does not show, such as a name that is declared twice */
  parse(file: string, source: string, withMeaning?: boolean): ParsedFile;
  /** The properties of each type of node that hold its children, in reading order. */
  visitorKeys: Readonly<Record<string, readonly string[]>>;
  /** Only the first problem is told. There is a `map` if `withMap` is set. */
  transform(file: string, source: string, withMap?: boolean): TransformedFile;
  /** As `transform`, by TypeScript, for syntax of which `transform` makes something else or nothing at all. */
  transformRare(file: string, source: string): TransformedFile;
  /**
   * The offsets of the regular expressions in a file, by TypeScript's parser.
   *
   * @throws Error if the file is nested too deeply
   */
  regularExpressions(source: string): ReadonlySet<number>;
}

/** The result of `transform`. */
export interface TransformedFile {
  code: string;
  errors: readonly SyntaxProblem[];
  /** A source map as JSON. */
  map: string | undefined;
}
