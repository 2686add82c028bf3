import { CompiledFiles } from '../compile/compiled-files';
import { type ModuleFiles, Program } from '../compile/program';
import { LearnerFault } from '../core/learner-fault';
import type { Limits } from '../core/limits';
import type { Submission } from '../core/submission';
import { ENDLESS } from '../sandbox/fuel';
import type { CallObserver } from '../sandbox/marshal';
import { Sandbox } from '../sandbox/sandbox';
import type { VmSource } from '../sandbox/vm-source';
import type { ExerciseOptions } from '../suite/runner-api';
import { ConsoleOutput } from './console-output';
import { GuardedRunner, type GuardedVm } from './guarded-runner';
import type { JudgeHost } from './host';
import { LearnerExports } from './learner-exports';
import { resourcesOf } from './resources';
import { SwappableFunctions } from './swappable-functions';
import { type SubmissionUse, TimeBudget } from './time-budget';

/** What the exercises of a grading request share. */
export interface ExerciseSetup {
  host: JudgeHost;
  limits: Limits;
  /** What the tests of each submission have used. */
  uses: Map<Submission, SubmissionUse>;
  /** The compiled files of each submission. All its exercises use them. */
  compiled: Map<Submission, ModuleFiles>;
}

/**
 * One exercise of one submission in a VM. The VM is opened before the first test, closed if a limit is hit, and opened
 * again for the remaining tests, within the limits of the exercise.
 */
export class ExerciseVm implements GuardedVm {
  readonly exports: LearnerExports;
  readonly swappable: SwappableFunctions;
  readonly program: Program;
  /** What the running test has written to the console. */
  readonly output: ConsoleOutput;
  private isNewlyLoaded = false;
  readonly budget: TimeBudget;
  /** Runs tests of this exercise that run alone. */
  readonly guarded: GuardedRunner;
  /** Steps that loading the exercise took. */
  loadSteps = 0;
  private readonly limits: Limits;
  private readonly options: ExerciseOptions;
  private readonly vms: VmSource;
  private sandbox: Sandbox | undefined;

  constructor(
    { host, limits, uses, compiled }: ExerciseSetup,
    submission: Submission,
    readonly exercise: string,
    options: ExerciseOptions,
  ) {
    const { engine, vms } = resourcesOf(host);
    this.limits = withFuel(limits, options.fuelPerTest);
    this.options = options;
    this.vms = vms;
    const files = compiled.get(submission) ?? new CompiledFiles(engine, submission, limits);
    compiled.set(submission, files);
    this.program = new Program(files);
    this.output = new ConsoleOutput(limits.outputLength);
    const use = uses.get(submission) ?? { steps: 0, clocks: 0, workedMs: 0 };
    uses.set(submission, use);
    this.budget = new TimeBudget(this.limits, use);
    this.guarded = new GuardedRunner(host.guard, this.budget, this);
    this.swappable = new SwappableFunctions(options.swappable ?? {});
    this.exports = new LearnerExports(this.program, this.file, () => this.sandbox?.marshaller);
  }

  get file(): string {
    return `exercises/${this.exercise}.ts`;
  }

  /** Tells an observer what is done with the code in the open VM, undefined to end that. */
  observe(observer: CallObserver | undefined): void {
    if (this.sandbox) this.sandbox.marshaller.observer = observer;
  }

  /** The last call of learner code that returned. */
  get lastCall() {
    return this.sandbox?.marshaller.lastCall;
  }

  /** The property that the suite read last, if it was undefined. */
  get missingProperty(): string | undefined {
    return this.sandbox?.marshaller.missingProperty;
  }

  get isOpen(): boolean {
    return this.sandbox !== undefined;
  }

  /** Ticks that the open VM has burnt. */
  get burnt(): number {
    return this.sandbox?.fuel.burnt ?? 0;
  }

  /** True if the next test can run in the open VM. */
  get isUsable(): boolean {
    const { sandbox } = this;
    return sandbox !== undefined && !sandbox.fuel.isSpent && this.budget.isLeft(sandbox.fuel);
  }

  /**
   * Transpiles the exercise and acquires a VM.
   *
   * @throws LearnerFault if the time or fuel of this exercise is used up, or it does not compile
   */
  async prepare(): Promise<void> {
    if (this.sandbox?.fuel.isSpent) this.close();
    this.budget.check(this.sandbox?.fuel);
    if (this.sandbox) return;
    this.program.prepare(this.file);
    await this.vms.acquire(this.limits);
  }

  /**
   * Loads the exercise into a VM, unless one is open.
   *
   * @returns false if `prepare` must run first
   * @throws LearnerFault if the exercise does not load
   */
  open(): boolean {
    if (this.sandbox) return true;
    const vm = this.vms.current(this.limits);
    if (!vm) return false;
    const { program, limits, output } = this;
    // A test that was ended may have written before.
    output.clear();
    try {
      const swappable = this.swappable.redirected();
      this.sandbox = new Sandbox(vm, { program, limits, output, swappable, returnsRows: this.options.returnsRows });
      this.load(this.sandbox);
      this.isNewlyLoaded = true;
      return true;
    } catch (thrown) {
      const error = this.trapFault() ?? thrown;
      if (error instanceof LearnerFault) this.close();
      throw error;
    }
  }

  /**
   * Clears what the previous test left: swapped functions, output, fuel and values. What the file wrote while it was
   * loaded stays for the first test, or it would be shown nowhere.
   */
  refresh(): void {
    this.swappable.restore();
    if (!this.isNewlyLoaded) this.output.clear();
    this.isNewlyLoaded = false;
    this.sandbox?.fuel.refill();
    this.sandbox?.release();
  }

  /**
   * Checks that the fuel is not spent. Learner code may catch the end of it, in a promise for example, and return.
   *
   * @throws LearnerFault if it is
   */
  checkFuel(): void {
    if (this.sandbox?.fuel.isSpent) throw this.sandbox.fuel.fault();
  }

  /** Why the VM trapped, undefined if it did not: the error of a trap says nothing, and a suite may have caught it. */
  trapFault(): LearnerFault | undefined {
    return this.sandbox?.fuel.hasTrapped ? this.sandbox.fuel.fault() : undefined;
  }

  close(): void {
    if (this.sandbox) this.budget.add(this.sandbox.fuel);
    this.dispose();
  }

  /** Makes all tests run again in another VM, after the guard ended the code in this one. */
  startOver(): void {
    this.discard();
    this.spend(ENDLESS);
    this.dispose();
    this.budget.startOver();
  }

  discard(): void {
    this.vms.current(this.limits)?.discard();
  }

  spend(reason: string): void {
    this.sandbox?.fuel.spend(reason);
  }

  private load(sandbox: Sandbox): void {
    sandbox.load(this.file);
    this.checkFuel();
    this.loadSteps = sandbox.fuel.steps;
    sandbox.fuel.refill();
    this.exports.check(sandbox);
  }

  private dispose(): void {
    this.sandbox?.dispose();
    this.sandbox = undefined;
  }
}

/** The limits of an exercise whose tests need so much fuel. All of its tests together then get more as well. */
function withFuel(limits: Limits, fuelPerTest = 0): Limits {
  const factor = fuelPerTest / limits.fuelPerTest;
  return factor > 1 ? { ...limits, fuelPerTest, fuelPerExercise: limits.fuelPerExercise * factor } : limits;
}
