import { readFile } from 'node:fs/promises';
import release from '@jitl/quickjs-ng-wasmfile-release-sync';
import { newQuickJSWASMModuleFromVariant, newVariant, type QuickJSWASMModule } from 'quickjs-emscripten-core';

/** Above this much WebAssembly memory, in bytes, an instance is not used again: it never shrinks, and a full one has misbehaved. */
const MEMORY_KEPT = 64 * 1024 * 1024;

let compiled: Promise<WebAssembly.Module> | undefined;
let current: QuickJSWASMModule | undefined;

/** The QuickJS instance to open VMs in: one for the whole process, until something breaks it. A new one takes about 10 ms. */
export async function readyInstance(): Promise<QuickJSWASMModule> {
  if (current && current.getWasmMemory().buffer.byteLength > MEMORY_KEPT) current = undefined;
  if (!current) {
    compiled ??= readFile(require.resolve('@jitl/quickjs-ng-wasmfile-release-sync/wasm')).then((bytes) =>
      WebAssembly.compile(new Uint8Array(bytes)),
    );
    current = await newQuickJSWASMModuleFromVariant(newVariant(release, { wasmModule: await compiled }));
  }
  return current;
}

/** Throws the instance away. The next `readyInstance` makes another. */
export function discardInstance(): void {
  current = undefined;
}
