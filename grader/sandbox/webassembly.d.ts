/** The part of WebAssembly that the grader uses: TypeScript declares it only together with a browser's globals. */
declare namespace WebAssembly {
  type Module = object;
  class Memory {
    constructor(pages: { initial: number; maximum: number });
    readonly buffer: ArrayBuffer;
  }
  function compile(bytes: Uint8Array): Promise<Module>;
}
