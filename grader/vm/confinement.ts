import {
  type QuickJSContext,
  type QuickJSHandle,
  type QuickJSRuntime,
  type QuickJSWASMModule,
  Scope,
} from 'quickjs-emscripten-core';
import { LearnerFault } from '../fault';
import type { Program } from '../submission/program';
import { Crossing } from './crossing';
import { Exchange } from './exchange';
import { Fuel } from './fuel';
import { type Given, installGiven } from './given';
import { discardInstance, isFull } from './instance';
import { makeIntrinsics } from './intrinsics';
import type { Limits } from './limits';
import { Loader } from './loader';
import { runPrelude } from './prelude';
import { faultFrom } from './thrown';

export interface ConfinementOptions {
  program: Program;
  /** Engine functions that run outside the VM, so that a suite can swap them and learner code cannot touch them. */
  given: Given;
  limits: Limits;
  /** Takes the lines that learner code writes to the console. */
  output: { readonly isFull: boolean; write(line: string): void; drop(): void };
}

/**
 * One QuickJS virtual machine with one learner's exercise in it. There is no file system, network, process, timer or
 * test framework inside: only JavaScript, a captured `console` and the modules of the program.
 */
export class Confinement {
  readonly fuel: Fuel;
  readonly crossing: Crossing;
  private readonly exchange: Exchange;
  private readonly lifetime = new Scope();
  private readonly runtime: QuickJSRuntime;
  private readonly context: QuickJSContext;
  private readonly loader: Loader;
  private namespace: QuickJSHandle | undefined;

  constructor(
    private readonly instance: QuickJSWASMModule,
    private readonly options: ConfinementOptions,
  ) {
    const { limits, program } = options;
    this.runtime = instance.newRuntime({ maxStackSizeBytes: limits.stackBytes });
    this.context = this.runtime.newContext();
    this.fuel = new Fuel(limits);
    this.runtime.setInterruptHandler(() => this.fuel.burn());
    const intrinsics = makeIntrinsics(this.context, (handle) => this.lifetime.manage(handle));
    this.exchange = new Exchange(instance.getWasmMemory(), this.context, intrinsics.cut, limits.textLength, (handle) =>
      this.lifetime.manage(handle),
    );
    this.crossing = new Crossing(this.context, this.exchange, intrinsics, limits, (error) => this.faultFrom(error));
    this.loader = new Loader(this.runtime, program);
    runPrelude(this.context);
    this.installConsole();
    installGiven(this.context, options.given, () => this.fuel.burnCall());
  }

  /**
   * Evaluates the exercise file.
   *
   * @throws LearnerFault when it is missing, does not compile, imports what it may not, throws, or never finishes
   */
  load(file: string): void {
    const { code } = this.options.program.module(file);
    const result = this.context.evalCode(code, file, { type: 'module' });
    if (this.loader.fault) throw this.loader.fault;
    const value = this.lifetime.manage(this.unwrap(result));
    const state = this.context.getPromiseState(value);
    if (state.type === 'rejected') throw this.faultFrom(this.lifetime.manage(state.error));
    if (state.type === 'pending') {
      throw new LearnerFault(
        `${file} uses await outside of a function. Nothing here is asynchronous: remove the await.`,
      );
    }
    this.namespace = value;
    this.exchange.setRoot(value);
  }

  /** The names that the loaded file exports. */
  exportNames(): string[] {
    if (!this.namespace) return [];
    const names = this.context.getOwnPropertyNames(this.namespace).unwrap();
    return names.map((name) => name.consume((handle) => this.context.getString(handle)));
  }

  /** Ends the VM. One that ran into its limits, or was refused an import, leaves a mess: its whole instance goes along. */
  dispose(): void {
    if (this.fuel.isSpent || this.loader.fault) {
      discardInstance();
      return;
    }
    try {
      this.crossing.release();
      this.lifetime.dispose();
      this.context.dispose();
      this.runtime.dispose();
    } catch {
      discardInstance();
    }
  }

  private unwrap(result: { error?: QuickJSHandle | undefined; value?: QuickJSHandle }): QuickJSHandle {
    if (result.error) throw this.faultFrom(result.error);
    return result.value as QuickJSHandle;
  }

  private faultFrom(error: QuickJSHandle): LearnerFault {
    const fault = faultFrom(error, this.context, this.crossing, this.fuel, this.options.program, isFull(this.instance));
    if (error.alive) error.dispose();
    return fault;
  }

  private installConsole(): void {
    const { context } = this;
    const { output } = this.options;
    const write = context.newFunction('write', (...args) => {
      this.fuel.burnCall();
      if (output.isFull) output.drop();
      else output.write(this.crossing.apart(() => args.map((arg) => this.crossing.show(arg)).join(' ')));
    });
    const console = context.newObject();
    for (const method of ['log', 'info', 'warn', 'error', 'debug']) context.setProp(console, method, write);
    context.setProp(context.global, 'console', console);
    write.dispose();
    console.dispose();
  }
}
