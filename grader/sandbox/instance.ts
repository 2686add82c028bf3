import { readFile } from 'node:fs/promises';
import release from '@jitl/quickjs-ng-wasmfile-release-sync';
import { newQuickJSWASMModuleFromVariant, newVariant } from 'quickjs-emscripten-core';
import { LIMITS, type Limits } from '../core/limits';
import { PristineVm } from './pristine-vm';

/** A page of WebAssembly memory, in bytes. */
const PAGE = 64 * 1024;
/** What an instance begins with, in pages; the build of QuickJS asks for this much. Honest answers never need more. */
const FIRST_PAGES = 256;

/** What the runtime of WebAssembly has to say is not for a learner's terminal. */
const SILENT = { print: () => {}, printErr: () => {} } as object;

let compiled: Promise<WebAssembly.Module> | undefined;
let current: { chamber: PristineVm; builtFor: string } | undefined;
/** One was thrown away whose memory had grown. */
let isMuchLeft = false;

/**
 * The VM to put learner code into: one for the whole process, until something breaks it. A new one takes about 20 ms. Its
 * memory has a ceiling of its own: the limit that QuickJS itself offers does not count large blocks in this build.
 */
export async function acquireVm(limits: Limits = LIMITS): Promise<PristineVm> {
  const ready = currentVm(limits);
  if (ready) return ready;
  // Dozens of megabytes that V8 hardly counts: it would keep several of these before it looks.
  if (isMuchLeft) globalThis.gc?.();
  isMuchLeft = false;
  compiled ??= readFile(require.resolve('@jitl/quickjs-ng-wasmfile-release-sync/wasm')).then((bytes) =>
    WebAssembly.compile(new Uint8Array(bytes)),
  );
  const wasmMemory = new WebAssembly.Memory({ initial: FIRST_PAGES, maximum: Math.ceil(limits.memoryBytes / PAGE) });
  const instance = await newQuickJSWASMModuleFromVariant(
    newVariant(release, { wasmModule: await compiled, wasmMemory, emscriptenModule: SILENT }),
  );
  current = { chamber: new PristineVm(instance, limits), builtFor: keyOf(limits) };
  return current.chamber;
}

/** The VM that `readyChamber` made last, if it can still be used and has these limits built in. */
export function currentVm(limits: Limits): PristineVm | undefined {
  return current?.chamber.isUsable && current.builtFor === keyOf(limits) ? current.chamber : undefined;
}

function keyOf({ memoryBytes, stackBytes, textLength }: Limits): string {
  return `${memoryBytes} ${stackBytes} ${textLength}`;
}

/** Throws the instance away. The next `readyChamber` makes another. */
export function discardVm(): void {
  isMuchLeft ||= current?.chamber.isFull ?? false;
  current = undefined;
}
