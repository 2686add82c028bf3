import type { QuickJSContext, QuickJSHandle, QuickJSRuntime, QuickJSWASMModule } from 'quickjs-emscripten-core';
import type { Limits } from '../core/limits';
import { Bridge } from './bridge';
import { type GuestHelpers, makeGuestHelpers } from './guest-helpers';
import { runPrelude } from './prelude';

/** Where nothing stands in memory for so long, in bytes, there is the unused part of WebAssembly's own stack, below which lie variables. */
const STACK_GAP_BYTES = 1024 * 1024;

/** Bytes of that gap that are copied along: variables that were zero at first. */
const STACK_MARGIN_BYTES = 256 * 1024;

/** Who is asked while learner code runs. */
export interface Guest {
  /** The VM ticks. @returns true to end what is running */
  tick(): boolean;
  /** The code of a module. */
  module(name: string): string | { error: Error };
  /** The name of the module that `importer` asks for. */
  resolve(importer: string, request: string): string | { error: Error };
  /** Learner code calls a given function: the exchange has the numbers. */
  callHost(): void;
  /** Learner code writes to the console. */
  write(values: QuickJSHandle[]): void;
}

/**
 * A QuickJS virtual machine with nothing but the grader's own code in it, and an image of its memory as it is then. Each tenant
 * finds everything in it like that: what the one before left behind, on purpose or by breaking the VM, is overwritten. Beyond the
 * image lies only what nothing in it points to. Copying takes a tenth of the time of making a VM.
 */
export class PristineVm {
  readonly runtime: QuickJSRuntime;
  readonly context: QuickJSContext;
  readonly bridge: Bridge;
  readonly helpers: GuestHelpers;
  private guest: Guest | undefined;
  private readonly snapshot: readonly { start: number; bytes: Uint8Array }[];
  private readonly bytes: number;
  private readonly probe: QuickJSHandle;
  private depth = 0;
  /** Where WebAssembly's own stack ends while nothing runs. */
  private readonly groundDepth: number;
  private isBroken = false;

  /** @param limits the stack and the length of texts are built in */
  constructor(
    readonly instance: QuickJSWASMModule,
    { stackBytes, textLength }: Limits,
  ) {
    this.runtime = instance.newRuntime({ maxStackSizeBytes: stackBytes });
    this.context = this.runtime.newContext();
    this.runtime.setInterruptHandler(() => this.guest?.tick() ?? false);
    this.runtime.setModuleLoader(
      (name) => this.guest?.module(name) ?? NO_GUEST,
      (importer, request) => this.guest?.resolve(importer, request) ?? NO_GUEST,
    );
    // What is made on first use must be part of the image.
    for (const name of ['undefined', 'null', 'true', 'false', 'global'] as const) Reflect.get(this.context, name);
    this.helpers = makeGuestHelpers(this.context);
    this.bridge = new Bridge(instance.getWasmMemory(), this.context, this.helpers.cut, textLength, () =>
      this.guest?.callHost(),
    );
    runPrelude(this.context);
    this.installConsole();
    this.probe = this.makeProbe();
    this.groundDepth = this.depthNow();
    const memory = this.memory();
    this.bytes = memory.length;
    this.snapshot = usedRanges(memory).map(([start, end]) => ({ start, bytes: memory.slice(start, end) }));
    // Every restore ends with a probe, which uses up turns before the next tick. Without this one, a console that a
    // learner fills until the fuel ends had one line more for the first guest than for the others.
    this.depthNow();
  }

  /** Its memory had to grow: something inside has used far more than any honest answer does. */
  get isFull(): boolean {
    return this.memory().length !== this.bytes;
  }

  /** Another tenant finds it as it was at first. */
  get isUsable(): boolean {
    return !this.isFull && !this.isBroken;
  }

  /**
   * Lets a guest in: the VM asks it from now on.
   *
   * @throws Error if another guest is still in it
   */
  attach(guest: Guest): void {
    if (this.guest) throw new Error('There is learner code in this VM already.');
    this.guest = guest;
  }

  /** The VM must not be used again: a limit was hit, or it broke in the middle of something. */
  discard(): void {
    this.isBroken = true;
  }

  /** Puts everything back to how it was. Handles of this guest must not be used any more. */
  restore(guest: Guest): void {
    if (this.guest !== guest) return;
    this.guest = undefined;
    if (this.isFull) return;
    const memory = this.memory();
    for (const { start, bytes } of this.snapshot) memory.set(bytes, start);
    this.bridge.reset();
    // The stack pointer is no part of memory. An overflow of the host's stack that was caught can leave it anywhere.
    this.isBroken ||= this.depthNow() !== this.groundDepth;
  }

  private depthNow(): number {
    const { context } = this;
    context.unwrapResult(context.callFunction(this.probe, context.undefined)).dispose();
    return this.depth;
  }

  /** A function that notes where on the stack its `this` was put. */
  private makeProbe(): QuickJSHandle {
    const note = (depth: number) => {
      this.depth = depth;
    };
    return this.context.newFunction('probe', function () {
      note((this as unknown as { value: number }).value);
    });
  }

  private memory(): Uint8Array {
    return new Uint8Array(this.instance.getWasmMemory().buffer);
  }

  private installConsole(): void {
    const { context } = this;
    const write = context.newFunction('write', (...values) => this.guest?.write(values));
    const console = context.newObject();
    for (const method of ['log', 'info', 'warn', 'error', 'debug']) context.setProp(console, method, write);
    context.setProp(context.global, 'console', console);
    write.dispose();
    console.dispose();
  }
}

const NO_GUEST = { error: new Error('There is nobody in this VM') };

/** The parts of memory that say something, as `[start, end)`: all but the unused stack, and what was never touched. */
function usedRanges(memory: Uint8Array): [number, number][] {
  const words = new Uint32Array(memory.buffer);
  const last = (lastWord(words) + 1) * 4;
  let gap = { from: 0, to: 0 };
  let from = 0;
  for (let at = 0; at < last / 4; at += 1) {
    if (words[at] === 0) continue;
    if (at - from > gap.to - gap.from) gap = { from, to: at };
    from = at + 1;
  }
  if ((gap.to - gap.from) * 4 < STACK_GAP_BYTES) return [[0, last]];
  return [
    [0, gap.from * 4 + STACK_MARGIN_BYTES],
    [gap.to * 4, last],
  ];
}

function lastWord(words: Uint32Array): number {
  let last = words.length - 1;
  while (last > 0 && words[last] === 0) last -= 1;
  return last;
}
