/** Parts of oxc-parser that its declarations leave out. */
declare module 'oxc-parser/src-js/generated/visit/keys.js' {
  const visitorKeys: Readonly<Record<string, readonly string[]>>;
  export default visitorKeys;
}

declare module 'oxc-parser/src-js/wrap.js' {
  /** Parses the JSON of a result when it is asked for. */
  export function wrap(result: { program: string }): import('../../grader/compile/transpiler').ParsedFile;
}

/** Types of what the page calls. The package has none. */
declare module '@napi-rs/wasm-runtime' {
  type Imports = Record<string, Record<string, unknown>>;
  export function createContext(): object;
  export class WASI {
    constructor(options: { version: 'preview1' });
  }
  export function instantiateNapiModule(
    compiled: WebAssembly.Module,
    options: {
      context: object;
      asyncWorkPoolSize: number;
      wasi: WASI;
      onCreateWorker(): never;
      overwriteImports(imports: Imports): Imports;
      beforeInit(started: { instance: WebAssembly.Instance }): void;
    },
  ): Promise<{ napiModule: { exports: unknown } }>;
}
