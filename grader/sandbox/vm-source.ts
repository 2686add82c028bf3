import release from '@jitl/quickjs-ng-wasmfile-release-sync';
import { newQuickJSWASMModuleFromVariant, newVariant, type QuickJSWASMModule } from 'quickjs-emscripten-core';
import { LIMITS, type Limits } from '../core/limits';
import type { StepsLeft } from './fuel';
import { instantiateInUtc } from './instantiate-in-utc';
import { STEPS_EXPORT } from './meter-wasm';
import { PristineVm } from './pristine-vm';
import { type MathFunctions, vmMath } from './vm-math';

const PAGE_BYTES = 64 * 1024;
/** Pages that the build of QuickJS needs at least. Right answers need no more. */
const INITIAL_PAGES = 256;

/** Keeps messages of the WebAssembly runtime off the learner's terminal. */
const SILENT = { print: () => {}, printErr: () => {} } as object;

/**
 * Makes VMs for learner code, one at a time. A VM is used again until it is discarded. WebAssembly limits its memory,
 * because QuickJS's own limit does not count large blocks in this build.
 */
export class VmSource {
  private compiled: Promise<WebAssembly.Module> | undefined;
  private latest: { vm: PristineVm; builtFor: string } | undefined;
  private mathFunctions: Promise<MathFunctions> | undefined;

  /**
   * @param wasm QuickJS, metered (see `meterWasm`) and compiled
   * @param collectGarbage frees discarded VMs. V8 does not see how large their memory is.
   */
  constructor(
    private readonly wasm: () => Promise<WebAssembly.Module>,
    private readonly collectGarbage?: () => void,
  ) {}

  /** A VM with these limits: the latest one, or a new one, which takes 28 ms (`npm run bench -- sandbox`). */
  async acquire(limits: Limits = LIMITS): Promise<PristineVm> {
    const ready = this.current(limits);
    if (ready) return ready;
    const hasGrown = this.latest?.vm.isFull ?? false;
    this.latest = undefined;
    if (hasGrown) this.collectGarbage?.();
    const { instance, stepsLeft } = await this.newInstance(Math.ceil(limits.memoryBytes / PAGE_BYTES));
    const vm = new PristineVm(instance, stepsLeft, limits);
    this.latest = { vm, builtFor: keyOf(limits) };
    return vm;
  }

  /** Functions of Math, computed by an instance that never runs learner code. It is made once. */
  math(): Promise<MathFunctions> {
    this.mathFunctions ??= this.newMath();
    return this.mathFunctions;
  }

  /** The latest VM, if it is usable and was built for these limits. */
  current(limits: Limits): PristineVm | undefined {
    const { latest } = this;
    return latest?.vm.isUsable && latest.builtFor === keyOf(limits) ? latest.vm : undefined;
  }

  private async newMath(): Promise<MathFunctions> {
    const { instance, stepsLeft } = await this.newInstance(INITIAL_PAGES);
    return vmMath(instance, stepsLeft);
  }

  private async newInstance(maximumPages: number): Promise<{ instance: QuickJSWASMModule; stepsLeft: StepsLeft }> {
    this.compiled ??= this.wasm();
    const wasmMemory = newMemory(maximumPages);
    const instantiate = instantiateInUtc(await this.compiled, wasmMemory);
    let exported: Record<string, unknown> = {};
    const instantiateWasm = async (...[imports, done]: Parameters<typeof instantiate>) => {
      exported = await instantiate(imports, done);
      return exported;
    };
    const emscriptenModule = { ...SILENT, instantiateWasm };
    const instance = await newQuickJSWASMModuleFromVariant(newVariant(release, { wasmMemory, emscriptenModule }));
    return { instance, stepsLeft: exported[STEPS_EXPORT] as StepsLeft };
  }
}

/** @throws Error if the system refuses it. For each memory, V8 reserves some 10 GB of addresses, but not of memory. */
function newMemory(maximum: number): WebAssembly.Memory {
  try {
    return new WebAssembly.Memory({ initial: INITIAL_PAGES, maximum });
  } catch (error) {
    throw new Error(
      `The system gives no memory to the virtual machine for learner code (${(error as Error).message}). ` +
        'End other programs, or raise the limit that the system sets (ulimit -v), and run the command again.',
    );
  }
}

function keyOf({ memoryBytes, stackBytes, textLength }: Limits): string {
  return `${memoryBytes} ${stackBytes} ${textLength}`;
}
