import { meteredWasm } from './metered-wasm';

let compiled: Promise<WebAssembly.Module> | undefined;

/**
 * QuickJS, metered and compiled once for the process. Node compiles it in threads of its own: who calls this before
 * Jest is loaded need not wait for it later.
 */
export function compiledWasm(): Promise<WebAssembly.Module> {
  compiled ??= compile();
  return compiled;
}

async function compile(): Promise<WebAssembly.Module> {
  return WebAssembly.compile(meteredWasm());
}
