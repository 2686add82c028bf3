import { readFile } from 'node:fs/promises';
import release from '@jitl/quickjs-ng-wasmfile-release-sync';
import { newQuickJSWASMModuleFromVariant, newVariant, type QuickJSWASMModule } from 'quickjs-emscripten-core';
import { LIMITS, type Limits } from './limits';

/** A page of WebAssembly memory, in bytes. */
const PAGE = 64 * 1024;
/** What an instance begins with, in pages; the build of QuickJS asks for this much. Honest answers never need more. */
const FIRST_PAGES = 256;

/** What the runtime of WebAssembly has to say is not for a learner's terminal. */
const SILENT = { print: () => {}, printErr: () => {} } as object;

let compiled: Promise<WebAssembly.Module> | undefined;
let current: QuickJSWASMModule | undefined;

/**
 * The QuickJS instance to open VMs in: one for the whole process, until something breaks it. A new one takes about
 * 10 ms. Its memory has a ceiling of its own: the limit that QuickJS itself offers does not count large blocks in this
 * build.
 */
export async function readyInstance(limits: Limits = LIMITS): Promise<QuickJSWASMModule> {
  if (current && isFull(current)) current = undefined;
  if (!current) {
    compiled ??= readFile(require.resolve('@jitl/quickjs-ng-wasmfile-release-sync/wasm')).then((bytes) =>
      WebAssembly.compile(new Uint8Array(bytes)),
    );
    const wasmMemory = new WebAssembly.Memory({ initial: FIRST_PAGES, maximum: Math.ceil(limits.memoryBytes / PAGE) });
    current = await newQuickJSWASMModuleFromVariant(
      newVariant(release, { wasmModule: await compiled, wasmMemory, emscriptenModule: SILENT }),
    );
  }
  return current;
}

/** Throws the instance away. The next `readyInstance` makes another. */
export function discardInstance(): void {
  current = undefined;
}

/** Its memory had to grow: something inside has used far more than any honest answer does. */
export function isFull(instance: QuickJSWASMModule): boolean {
  return instance.getWasmMemory().buffer.byteLength > FIRST_PAGES * PAGE;
}
