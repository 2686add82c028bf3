import type { QuickJSContext, QuickJSHandle, QuickJSRuntime, QuickJSWASMModule } from 'quickjs-emscripten-core';
import type { Limits } from '../core/limits';
import { Bridge } from './bridge';
import type { StepsLeft } from './fuel';
import { installConsole } from './guest-console';
import { type GuestHelpers, makeGuestHelpers } from './guest-helpers';
import { droppableCall } from './host-call';
import { MemorySnapshot } from './memory-snapshot';
import { MAX_STEPS } from './meter-wasm';
import { runPrelude } from './prelude';
import { QuickJsInternals } from './quickjs-internals';

/** What the VM calls while learner code runs. */
export interface Guest {
  /**
   * Called at each interrupt tick of the VM.
   *
   * @returns true to end the code that is running
   */
  tick(): boolean;
  /** The code of a module. */
  module(name: string): string | { error: Error };
  /** The name of the module that `importer` asks for. */
  resolve(importer: string, request: string): string | { error: Error };
  /** Learner code calls a host function. The bridge has the request and takes the answer. */
  callHost(): void;
  /**
   * Learner code writes to the console.
   *
   * @returns false if the line is wanted: `write` is called then
   */
  dropLine(): boolean;
  write(values: QuickJSHandle[]): void;
}

/**
 * A QuickJS virtual machine and a snapshot of its memory before any learner code. Restoring it after each guest takes
 * 0.04 ms; a new runtime and context take 0.24 ms (`npm run bench -- sandbox`).
 */
export class PristineVm {
  readonly runtime: QuickJSRuntime;
  readonly context: QuickJSContext;
  readonly bridge: Bridge;
  readonly helpers: GuestHelpers;
  private guest: Guest | undefined;
  private readonly snapshot: MemorySnapshot;
  private readonly initialBytes: number;
  private readonly stackProbe: QuickJSHandle;
  /** The stack address that the probe was called at last. */
  private probedAddress = 0;
  /** The same for a VM in which nothing runs. */
  private readonly idleAddress: number;
  private isBroken = false;

  /**
   * @param stepsLeft how many steps the guest may still take
   * @param limits the stack and the length of texts are built in
   */
  constructor(
    readonly instance: QuickJSWASMModule,
    readonly stepsLeft: StepsLeft,
    { stackBytes, textLength }: Limits,
  ) {
    this.runtime = instance.newRuntime({ maxStackSizeBytes: stackBytes });
    this.context = this.runtime.newContext();
    this.runtime.setInterruptHandler(() => this.guest?.tick() ?? false);
    this.runtime.setModuleLoader(
      (name) => this.guest?.module(name) ?? NO_GUEST,
      (importer, request) => this.guest?.resolve(importer, request) ?? NO_GUEST,
    );
    // The library makes these on first use. They must be part of the snapshot.
    for (const name of ['undefined', 'null', 'true', 'false', 'global'] as const) Reflect.get(this.context, name);
    this.helpers = makeGuestHelpers(this.context);
    const memory = instance.getWasmMemory();
    const internals = new QuickJsInternals(this.context, memory);
    this.bridge = new Bridge(memory, this.context, internals, this.helpers.truncate, textLength, () =>
      this.guest?.callHost(),
    );
    runPrelude(this.context);
    const write = droppableCall(
      this.context,
      internals,
      () => this.guest?.dropLine() ?? false,
      (values) => this.guest?.write(values),
    );
    installConsole(this.context, write);
    write.dispose();
    this.stackProbe = this.makeStackProbe();
    this.idleAddress = this.stackAddress();
    this.initialBytes = memory.buffer.byteLength;
    this.snapshot = new MemorySnapshot(memory, (bytes) => internals.allocate(bytes));
    // Each restore ends with a probe, whose calls count towards the next tick. Without this one, learner code that
    // writes lines until its fuel is spent wrote one line more as the first guest than as a later one.
    this.stackAddress();
  }

  /** Its memory has grown. The snapshot does not cover what was added. */
  get isFull(): boolean {
    return this.instance.getWasmMemory().buffer.byteLength !== this.initialBytes;
  }

  /** Another guest can be attached. */
  get isUsable(): boolean {
    return !this.isFull && !this.isBroken;
  }

  /**
   * Makes the VM call this guest from now on.
   *
   * @throws Error if another guest is still attached
   */
  attach(guest: Guest): void {
    if (this.guest) throw new Error('There is learner code in this VM already.');
    this.guest = guest;
  }

  /** Keeps the VM from being used again: its state is undefined after a limit or an error of its own. */
  discard(): void {
    this.isBroken = true;
  }

  /** Writes the snapshot back and detaches the guest. Its handles are invalid from now on. */
  restore(guest: Guest): void {
    if (this.guest !== guest) return;
    this.guest = undefined;
    // What follows is the grader's own work.
    this.stepsLeft.value = MAX_STEPS;
    if (this.isFull) return;
    this.snapshot.restore();
    this.bridge.reset();
    // The stack pointer is not in memory. A caught overflow of the host's stack can leave it at any address.
    this.isBroken ||= this.stackAddress() !== this.idleAddress;
  }

  private stackAddress(): number {
    const { context } = this;
    context.unwrapResult(context.callFunction(this.stackProbe, context.undefined)).dispose();
    return this.probedAddress;
  }

  /** A function that notes at which address of the stack its `this` is. */
  private makeStackProbe(): QuickJSHandle {
    const note = (address: number) => {
      this.probedAddress = address;
    };
    return this.context.newFunction('probe', function () {
      note((this as unknown as { value: number }).value);
    });
  }
}

const NO_GUEST = { error: new Error('No submission is loaded in this VM.') };
