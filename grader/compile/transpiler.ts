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
  parse(file: string, source: string): ParsedFile;
  /** The properties of each type of node that hold its children, in reading order. */
  visitorKeys: Readonly<Record<string, readonly string[]>>;
  /** Positions of its problems count bytes of UTF-8. `map` is a source map as JSON, if `withMap` is set. */
  transform(file: string, source: string, withMap?: boolean): TransformedFile;
  /** As `transform`, for syntax that QuickJS lacks: decorators, `accessor`, `using`. */
  downlevel(file: string, source: string): { code: string; map: string };
}

/** The result of `transform`. */
export interface TransformedFile {
  code: string;
  errors: readonly SyntaxProblem[];
  map: string | undefined;
}
