import type { QuickJSHandle } from 'quickjs-emscripten-core';
import type { Program } from '../compile/program';
import { LearnerFault, SuiteError } from '../core/learner-fault';
import type { Limits } from '../core/limits';
import { errorToFault } from './error-to-fault';
import { ENDLESS, Fuel } from './fuel';
import { HandleInspector } from './handle-inspector';
import { type HostFunction, type HostModules, installHostModules } from './host-functions';
import { Marshaller } from './marshal';
import { ModuleLoader } from './module-loader';
import type { Guest, PristineVm } from './pristine-vm';
import { inVm } from './vm-error';

export interface SandboxOptions {
  program: Program;
  /** Engine functions that run outside the VM, so that a suite can swap them and learner code cannot touch them. */
  swappable: HostModules;
  limits: Limits;
  /** Whether learner code may return arrays of arrays. */
  returnsRows?: boolean | undefined;
  /** Takes the lines that learner code writes to the console. */
  output: { readonly isFull: boolean; write(line: string): void; drop(): void };
}

/**
 * How deeply calls of the console may be nested: showing a value can run learner code that calls the console again.
 * Each such call takes some of the host's stack, whose size depends on the machine.
 */
const MAX_NESTED_LINES = 4;
const NOT_SHOWN = '(not shown: showing this value writes to the console again)';

/**
 * One learner's exercise in a pristine VM. Inside it are JavaScript, a captured `console` and the modules of the
 * program; no file system, network, process, timer or test framework.
 */
export class Sandbox implements Guest {
  readonly fuel: Fuel;
  readonly marshaller: Marshaller;
  private readonly inspector: HandleInspector;
  private readonly loader: ModuleLoader;
  private readonly hostFunctions: HostFunction[];
  private namespace: QuickJSHandle | undefined;
  /** How many calls of the console are running, each inside the one before. */
  private nestedLines = 0;

  constructor(
    private readonly vm: PristineVm,
    private readonly options: SandboxOptions,
  ) {
    const { limits, program, returnsRows } = options;
    this.loader = new ModuleLoader(program);
    vm.attach(this);
    this.fuel = new Fuel(limits, vm.stepsLeft);
    const { context, bridge, helpers } = vm;
    this.inspector = new HandleInspector(context, bridge, helpers);
    this.marshaller = new Marshaller(bridge, limits, (error) => this.faultFrom(error), returnsRows);
    this.hostFunctions = this.installSwappable();
  }

  tick(): boolean {
    return this.fuel.burn();
  }

  module(name: string): string | { error: Error } {
    return this.loader.module(name);
  }

  resolve(importer: string, request: string): string | { error: Error } {
    return this.loader.resolve(importer, request);
  }

  callHost(): void {
    this.fuel.burnCall();
    const { id, args } = this.vm.bridge.hostCallRequest();
    this.vm.bridge.answerHostCall(this.hostFunctions[id]?.(...args) ?? Number.NaN);
  }

  dropLine(): boolean {
    const { output } = this.options;
    if (!output.isFull) return false;
    this.fuel.burnDroppedLine();
    output.drop();
    return true;
  }

  write(values: QuickJSHandle[]): void {
    this.fuel.burnCall();
    const line = this.nestedLines === MAX_NESTED_LINES ? NOT_SHOWN : this.shown(values);
    this.options.output.write(line);
  }

  /**
   * Evaluates the exercise file.
   *
   * @throws LearnerFault if it is missing, does not compile, imports what it must not, throws, or never finishes
   */
  load(file: string): void {
    const { code } = this.options.program.module(file);
    inVm(() => this.evaluate(code, file));
  }

  /** Tells whether the loaded file has a value under a name. It takes less than to list all names. */
  hasValue(name: string): boolean {
    return inVm(() => this.vm.bridge.hasValue(name));
  }

  /** The names that the loaded file exports. */
  exportNames(): string[] {
    const { namespace } = this;
    if (!namespace) return [];
    const { context } = this.vm;
    return inVm(() => {
      const names = context.getOwnPropertyNames(namespace).unwrap();
      return names.map((name) => name.consume((handle) => context.getString(handle)));
    });
  }

  /** Frees all values that the host has got since the last release. */
  release(): void {
    this.marshaller.release();
    this.inspector.release();
  }

  /** Restores the VM, or discards it if a limit or a refused import stopped its code somewhere inside QuickJS. */
  dispose(): void {
    this.marshaller.close();
    if (this.fuel.isSpent || this.loader.fault) this.vm.discard();
    else inVm(() => this.vm.restore(this));
  }

  private shown(values: QuickJSHandle[]): string {
    const { inspector, fuel } = this;
    this.nestedLines += 1;
    try {
      return inVm(() => inspector.withTemporaryHandles(() => values.map((value) => inspector.show(value)).join(' ')));
    } catch (error) {
      // The library hands this error to learner code, which can catch it. The fuel cannot be caught.
      fuel.spend(fuel.hasTrapped ? fuel.fault().message : ENDLESS);
      throw error;
    } finally {
      this.nestedLines -= 1;
    }
  }

  private evaluate(code: string, file: string): void {
    const { context, bridge } = this.vm;
    const result = context.evalCode(code, file, { type: 'module' });
    if (this.loader.fault) throw this.loader.fault;
    if (result.error) throw this.faultFrom(result.error);
    const { value } = result;
    const state = context.getPromiseState(value);
    if (state.type === 'rejected') throw this.faultFrom(state.error);
    if (state.type === 'pending') {
      throw new LearnerFault(
        `${file} uses await outside of a function. Nothing here is asynchronous: remove the await.`,
      );
    }
    this.namespace = value;
    bridge.setRoot(value);
  }

  private installSwappable(): HostFunction[] {
    const { context, bridge } = this.vm;
    try {
      return installHostModules(context, bridge, this.options.swappable);
    } catch (error) {
      this.vm.discard();
      throw new SuiteError(`its swappable functions do not load (${String(error)}). Name each like a variable.`);
    }
  }

  private faultFrom(error: QuickJSHandle): LearnerFault {
    const { context, isFull } = this.vm;
    const fault = errorToFault(error, context, this.inspector, this.fuel, this.options.program, isFull);
    if (error.alive) error.dispose();
    return fault;
  }
}
