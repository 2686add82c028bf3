import { Program } from '../submission/program';
import type { Submission } from '../submission/submission';
import type { ExerciseOptions, Exports, Swap } from '../suite/house';
import { Confinement } from '../vm/confinement';
import { LearnerFault } from '../vm/fault';
import { ENDLESS } from '../vm/fuel';
import type { Given, GivenFunction } from '../vm/given';
import { guarded, WallClockError } from '../vm/guard';
import { readyInstance } from '../vm/instance';
import type { Limits } from '../vm/limits';
import { deferredExports } from './deferred';
import { missingExport, wrongKind } from './exports';
import { Output } from './output';

/**
 * One exercise of one submission, while its tests run. Opens the VM before the first test, and another one after a
 * test has used the VM up; closes it at the end.
 */
export class Attempt {
  readonly exports: Exports;
  readonly program: Program;
  /** Names that the suite asked for, in the order it did. */
  readonly wanted: string[] = [];
  /** What the test that is running has written to the console. */
  readonly output: Output;
  private confinement: Confinement | undefined;
  /** Why there is nothing to test. */
  private loadFault: LearnerFault | undefined;
  /** Fuel burnt in VMs that are gone. */
  private burnt = 0;
  /** Set when a VM of this exercise ran out of memory or time: the next one would only do so again. */
  private over = false;
  private replaced: Record<string, GivenFunction> = {};

  constructor(
    root: string,
    readonly submission: Submission,
    readonly exercise: string,
    readonly options: ExerciseOptions,
    private readonly limits: Limits,
  ) {
    this.program = new Program(root, submission);
    this.output = new Output(limits.outputLength);
    this.exports = deferredExports(this.wanted, (name) => this.callable(name));
  }

  readonly swap: Swap = (replacements, task) => {
    this.replaced = replacements;
    try {
      return task();
    } finally {
      this.replaced = {};
    }
  };

  /** The last call into learner code that came back. */
  get lastCall() {
    return this.confinement?.crossing.lastCall;
  }

  get file(): string {
    return `exercises/${this.exercise}.ts`;
  }

  /** Runs one test under the limits. @throws LearnerFault, or what the test threw */
  async run(test: () => void): Promise<void> {
    this.output.clear();
    this.replaced = {};
    await this.open();
    this.underGuard(() => {
      const returned: unknown = test();
      if (returned !== undefined) throw new Error('A graded test must be synchronous: it is judged when it returns');
    });
    // Code inside can catch the end of its fuel, in a promise for example, and go on with whatever it likes.
    if (this.confinement?.fuel.isSpent) throw this.confinement.fuel.fault();
  }

  close(): void {
    if (this.confinement) this.burnt += this.confinement.fuel.burnt;
    this.confinement?.dispose();
    this.confinement = undefined;
  }

  /** A VM with the exercise loaded, as fresh as need be. @throws LearnerFault when there is none to be had */
  private async open(): Promise<void> {
    if (this.loadFault) throw this.loadFault;
    if (this.confinement?.fuel.isSpent) {
      this.over ||= !this.confinement.fuel.ranDry;
      this.close();
    }
    if (this.over || this.burnt + (this.confinement?.fuel.burnt ?? 0) > this.limits.fuelPerExercise) {
      throw new LearnerFault(
        'Not run: earlier tests of this exercise already used up its time. Fix the first one.',
        'spent',
      );
    }
    if (this.confinement) {
      this.confinement.crossing.release();
      this.confinement.fuel.refill();
      return;
    }
    const instance = await readyInstance(this.limits);
    try {
      this.underGuard(() => {
        const { program, limits } = this;
        this.confinement = new Confinement(instance, {
          program,
          limits,
          given: this.redirectedGiven(),
          onOutput: (line) => this.output.write(line),
        });
        this.confinement.load(this.file);
        if (this.confinement.fuel.isSpent) throw this.confinement.fuel.fault();
        this.confinement.fuel.refill();
        const missing = this.wanted.find((name) => !this.confinement?.exportNames().includes(name));
        if (missing) throw missingExport(this.file, missing, this.confinement.exportNames());
      });
    } catch (error) {
      if (error instanceof LearnerFault) this.loadFault = error;
      this.close();
      throw error;
    }
  }

  /** @throws LearnerFault when the wall clock ran out or the VM broke; else whatever `task` throws */
  private underGuard(task: () => void): void {
    try {
      guarded(this.limits.wallMs, task);
    } catch (error) {
      if (error instanceof WallClockError) {
        this.over = true;
        throw this.spend(`Your code was stopped after ${this.limits.wallMs / 1000} s. Look for work that never ends.`);
      }
      if (error instanceof RangeError && error.message.startsWith('Maximum call stack')) throw this.spend(ENDLESS);
      // Suites run in a realm of their own, with an Error of their own: an Error of this realm comes from the VM.
      if (error instanceof Error && !(error instanceof LearnerFault)) {
        throw this.spend(
          `The virtual machine that runs your code broke (${error.message}). Simplify what this exercise does.`,
        );
      }
      throw error;
    }
  }

  /** The VM is not to be used again. */
  private spend(reason: string): LearnerFault {
    this.confinement?.fuel.spend(reason);
    return new LearnerFault(reason, 'spent');
  }

  /** The given functions of the suite, each by way of its replacement when there is one. */
  private redirectedGiven(): Given {
    const redirect = ([name, own]: [string, GivenFunction]) => [
      name,
      (...args: number[]) => (this.replaced[name] ?? own)(...args),
    ];
    const modules = Object.entries(this.options.given ?? {});
    return Object.fromEntries(
      modules.map(([module, functions]) => [module, Object.fromEntries(Object.entries(functions).map(redirect))]),
    );
  }

  /** @throws LearnerFault when the export is neither a function nor a class */
  private callable(name: string) {
    const { confinement } = this;
    if (!confinement) throw new Error(`${name} was used outside of a test`);
    const handle = confinement.exported(name);
    if (!confinement.isFunction(handle)) {
      throw wrongKind(this.program, this.file, name, confinement.crossing.outward(handle));
    }
    return { crossing: confinement.crossing, handle };
  }
}
