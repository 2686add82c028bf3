import { readFile } from 'node:fs/promises';

/** The WebAssembly file of QuickJS, read by Node. A browser fetches the same file. */
export async function wasmBytes(): Promise<Uint8Array> {
  return new Uint8Array(await readFile(require.resolve('@jitl/quickjs-ng-wasmfile-release-sync/wasm')));
}
