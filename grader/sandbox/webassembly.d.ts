/** The part of WebAssembly that the grader uses. TypeScript declares it only along with the globals of a browser. */
declare namespace WebAssembly {
  class Module {
    constructor(bytes: Uint8Array);
  }
  class Instance {
    constructor(compiled: Module, imports: object);
    readonly exports: Record<string, unknown>;
  }
  class Memory {
    constructor(pages: { initial: number; maximum: number; shared?: boolean });
    readonly buffer: ArrayBuffer;
  }
  interface Global {
    value: number;
  }
  function compile(bytes: Uint8Array): Promise<Module>;
  function instantiate(compiled: Module, imports: object): Promise<Instance>;
}
