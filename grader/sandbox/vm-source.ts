import release from '@jitl/quickjs-ng-wasmfile-release-sync';
import { newQuickJSWASMModuleFromVariant, newVariant } from 'quickjs-emscripten-core';
import { LIMITS, type Limits } from '../core/limits';
import { PristineVm } from './pristine-vm';

const PAGE_BYTES = 64 * 1024;
/** What the build of QuickJS asks for at least. Honest answers never need more. */
const FIRST_PAGES = 256;

/** Messages of the WebAssembly runtime are not for a learner's terminal. */
const SILENT = { print: () => {}, printErr: () => {} } as object;

/**
 * Makes VMs for learner code: one at a time, which is used again until something breaks it. Its memory has a ceiling
 * of its own, because the limit that QuickJS offers does not count large blocks in this build.
 */
export class VmSource {
  private compiled: Promise<WebAssembly.Module> | undefined;
  private latest: { vm: PristineVm; builtFor: string } | undefined;

  /**
   * @param wasm the bytes of QuickJS
   * @param collectGarbage frees the memory of a discarded VM, which V8 hardly counts; left out where there is no such call
   */
  constructor(
    private readonly wasm: () => Promise<Uint8Array>,
    private readonly collectGarbage?: () => void,
  ) {}

  /** A VM with these limits: the latest one, or a new one, which takes 20 ms (`npm run bench -- sandbox`). */
  async acquire(limits: Limits = LIMITS): Promise<PristineVm> {
    const ready = this.current(limits);
    if (ready) return ready;
    const isMuchLeft = this.latest?.vm.isFull ?? false;
    this.latest = undefined;
    if (isMuchLeft) this.collectGarbage?.();
    this.compiled ??= this.wasm().then((bytes) => WebAssembly.compile(bytes));
    const maximum = Math.ceil(limits.memoryBytes / PAGE_BYTES);
    const wasmMemory = new WebAssembly.Memory({ initial: FIRST_PAGES, maximum });
    const instance = await newQuickJSWASMModuleFromVariant(
      newVariant(release, { wasmModule: await this.compiled, wasmMemory, emscriptenModule: SILENT }),
    );
    const vm = new PristineVm(instance, limits);
    this.latest = { vm, builtFor: keyOf(limits) };
    return vm;
  }

  /** The latest VM, if it can still be used and has these limits built in. */
  current(limits: Limits): PristineVm | undefined {
    const { latest } = this;
    return latest?.vm.isUsable && latest.builtFor === keyOf(limits) ? latest.vm : undefined;
  }
}

function keyOf({ memoryBytes, stackBytes, textLength }: Limits): string {
  return `${memoryBytes} ${stackBytes} ${textLength}`;
}
