import { setFlagsFromString } from 'node:v8';
import { meteredWasm } from './metered-wasm';

/**
 * How much a function of QuickJS runs before V8 optimizes it, in bytes of code. With V8's own budget `npm test` takes
 * 1.12 s of processor time on stubs in place of 0.78, for what it soon needs no more. A class takes as much with both.
 */
const TIERING_BUDGET = 200_000_000;

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
  setFlagsFromString(`--wasm-tiering-budget=${TIERING_BUDGET}`);
  return WebAssembly.compile(meteredWasm());
}
