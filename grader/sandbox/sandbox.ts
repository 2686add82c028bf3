import type { QuickJSHandle } from 'quickjs-emscripten-core';
import type { Program } from '../compile/program';
import { LearnerFault } from '../core/learner-fault';
import type { Limits } from '../core/limits';
import { faultFrom } from './error-to-fault';
import { Fuel } from './fuel';
import { type Given, type GivenFunction, installGiven } from './host-functions';
import { discardInstance } from './instance';
import { Crossing } from './marshal';
import { Loader } from './module-loader';
import type { Chamber, Tenant } from './pristine-vm';

export interface ConfinementOptions {
  program: Program;
  /** Engine functions that run outside the VM, so that a suite can swap them and learner code cannot touch them. */
  given: Given;
  limits: Limits;
  /** Takes the lines that learner code writes to the console. */
  output: { readonly isFull: boolean; write(line: string): void; drop(): void };
}

/**
 * One learner's exercise in a virtual machine, from the first byte of its memory on. There is no file system, network, process,
 * timer or test framework inside: only JavaScript, a captured `console` and the modules of the program.
 */
export class Confinement implements Tenant {
  readonly fuel: Fuel;
  readonly crossing: Crossing;
  private readonly loader: Loader;
  private readonly given: GivenFunction[];
  private namespace: QuickJSHandle | undefined;

  constructor(
    private readonly chamber: Chamber,
    private readonly options: ConfinementOptions,
  ) {
    const { limits, program } = options;
    this.fuel = new Fuel(limits);
    this.loader = new Loader(program);
    chamber.enter(this);
    const { context, exchange, intrinsics } = chamber;
    this.crossing = new Crossing(context, exchange, intrinsics, limits, (error) => this.faultFrom(error));
    this.given = installGiven(context, exchange, options.given);
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

  callOut(): void {
    this.fuel.burnCall();
    const { number, args } = this.chamber.exchange.calledWith();
    this.chamber.exchange.answerCall(this.given[number]?.(...args) ?? Number.NaN);
  }

  write(values: QuickJSHandle[]): void {
    const { output } = this.options;
    this.fuel.burnCall();
    if (output.isFull) output.drop();
    else output.write(this.crossing.apart(() => values.map((value) => this.crossing.show(value)).join(' ')));
  }

  /**
   * Evaluates the exercise file.
   *
   * @throws LearnerFault when it is missing, does not compile, imports what it may not, throws, or never finishes
   */
  load(file: string): void {
    const { code } = this.options.program.module(file);
    const { context, exchange } = this.chamber;
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
    exchange.setRoot(value);
  }

  /** The names that the loaded file exports. */
  exportNames(): string[] {
    if (!this.namespace) return [];
    const { context } = this.chamber;
    const names = context.getOwnPropertyNames(this.namespace).unwrap();
    return names.map((name) => name.consume((handle) => context.getString(handle)));
  }

  /** Ends the VM. One that ran into its limits, or was refused an import, may be in the middle of something: its whole instance goes along. */
  dispose(): void {
    this.crossing.close();
    if (this.fuel.isSpent || this.loader.fault) discardInstance();
    else this.chamber.leave(this);
  }

  private faultFrom(error: QuickJSHandle): LearnerFault {
    const { context, isFull } = this.chamber;
    const fault = faultFrom(error, context, this.crossing, this.fuel, this.options.program, isFull);
    if (error.alive) error.dispose();
    return fault;
  }
}
