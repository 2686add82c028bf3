import { CompiledFiles } from '../compile/compiled-files';
import { LearnerFault } from '../core/learner-fault';
import type { Limits } from '../core/limits';
import type { Submission } from '../core/submission';
import { ENDLESS } from '../sandbox/fuel';
import { VmError } from '../sandbox/vm-error';
import type { Swap } from '../suite/runner-api';
import { CandidateFiles } from './candidate-files';
import { ExerciseVm } from './exercise-vm';
import { WallClockError } from './guard';
import type { JudgeHost } from './host';
import { type ExportSource, lazyExports } from './lazy-exports';
import { testsIn } from './plan-tests';
import { resourcesOf } from './resources';
import type { RecordedExercise, SuiteRecorder } from './suite-recorder';

/** What a candidate may use. All tests of a right answer take 8 million steps at most. */
const CANDIDATE_LIMITS = { fuelPerTest: 5, fuelPerExercise: 50, stepsPerTest: 3_000_000, stepsPerExercise: 12_000_000 };

/** Tells whether a candidate can be loaded, if the answer took so many steps. One with a library cannot. */
export function canLoadCandidate(steps: number): boolean {
  return steps <= CANDIDATE_LIMITS.stepsPerTest;
}

/** A candidate has a smaller part of the fuel that an exercise asks for. */
const LESS_FUEL = 10;

/** Steps that count for one. A candidate of which the first test fails takes fewer. */
const STEPS_OF_ONE = 20_000;

/** What a new virtual machine counts for, which a candidate that had to be stopped makes necessary. */
const NEW_MACHINE = 50;

/** Runs tests of one exercise on other texts of its file, apart from any result. */
export class CandidateRuns {
  private readonly tests: ReadonlyMap<string, () => unknown>;
  private readonly limits: Limits;
  private readonly original: CompiledFiles;
  private vm: ExerciseVm | undefined;
  /** What was run so far. Steps are counted, so that a busy machine does not change what is found. */
  taken = 0;

  constructor(
    private readonly host: JudgeHost,
    private readonly recorder: SuiteRecorder,
    private readonly exercise: RecordedExercise,
    private readonly submission: Submission,
    limits: Limits,
    /** Called after each step that may take long. */
    private readonly heartbeat: () => void,
  ) {
    this.limits = { ...limits, ...CANDIDATE_LIMITS };
    this.original = new CompiledFiles(resourcesOf(host).engine, submission, limits);
    // The tests are declared once. They use whichever candidate is loaded.
    const source: ExportSource = {
      find: (name) => this.loaded.exports.find(name),
      call: (name, args) => this.loaded.exports.call(name, args),
      construct: (name, args) => this.loaded.exports.construct(name, args),
    };
    const swap: Swap = (replacements, task) => this.loaded.swappable.swap(replacements, task);
    recorder.takeTurn();
    const group = host.collect(() => exercise.block(lazyExports([], source), swap));
    this.tests = new Map(testsIn(group).map(({ name, test }) => [name, test.run]));
  }

  /**
   * Finds the first text that passes all of these tests. One guard lasts for all texts, because it takes longer than
   * many of them.
   *
   * @param most ends the search when as much is taken
   * @returns its index, -1 if there is none
   */
  async firstPassing(texts: readonly string[], names: readonly string[], most: number): Promise<number> {
    let next = 0;
    let found = -1;
    const mayGoOn = () => next < texts.length && found < 0 && this.taken < most;
    while (mayGoOn()) {
      await this.inGuard(() => {
        while (mayGoOn() && this.isReady) {
          if (this.passedBy(texts[next] as string, names, true).size === names.length) found = next;
          next += 1;
        }
      });
    }
    return found;
  }

  /** The names of those tests that a text passes. */
  async passing(text: string, names: readonly string[]): Promise<ReadonlySet<string>> {
    let passed: ReadonlySet<string> = new Set();
    await this.inGuard(() => {
      passed = this.passedBy(text, names, false);
    });
    return passed;
  }

  /** @throws LearnerFault if the guard ended the task: learner code is in a native loop */
  private async inGuard(task: () => void): Promise<void> {
    const { host, limits } = this;
    await resourcesOf(host).vms.acquire(limits);
    try {
      host.guard.run(limits.wallMs, task);
    } catch (error) {
      if (!(error instanceof WallClockError)) throw error;
      this.vm?.discard();
      this.close();
      throw new LearnerFault('A candidate took too long.', 'spent');
    } finally {
      this.heartbeat();
    }
  }

  /** True if there is a virtual machine for the next candidate. */
  private get isReady(): boolean {
    return resourcesOf(this.host).vms.current(this.limits) !== undefined;
  }

  private get loaded(): ExerciseVm {
    if (!this.vm) throw new Error('No candidate is loaded.');
    return this.vm;
  }

  private passedBy(text: string, names: readonly string[], onlyAll: boolean): Set<string> {
    const { host, exercise, submission, limits } = this;
    const file = `exercises/${exercise.id}.ts`;
    const files = new CandidateFiles(this.original, host.transpiler, file, text);
    const use = { steps: 0, clocks: 0, workedMs: 0 };
    const compiled = new Map([[submission, files]]);
    const setup = { host, limits, uses: new Map([[submission, use]]), compiled };
    const { fuelPerTest = 0, ...options } = exercise.options;
    const vm = new ExerciseVm(setup, submission, exercise.id, { ...options, fuelPerTest: fuelPerTest / LESS_FUEL });
    const passed = new Set<string>();
    this.vm = vm;
    try {
      vm.program.prepare(file);
      vm.open();
      for (const name of names) {
        if (!vm.isUsable) break;
        if (this.passes(vm, name)) passed.add(name);
        else if (onlyAll) break;
      }
    } catch (error) {
      if (error instanceof VmError) {
        vm.discard();
        vm.spend(ENDLESS);
      } else if (!(error instanceof LearnerFault)) throw error;
    }
    this.close();
    this.taken += Math.ceil(Math.max(1, use.steps) / STEPS_OF_ONE) + (this.isReady ? 0 : NEW_MACHINE);
    return passed;
  }

  private close(): void {
    this.vm?.close();
    this.vm = undefined;
  }

  private passes(vm: ExerciseVm, name: string): boolean {
    const { recorder } = this;
    vm.refresh();
    recorder.startTest();
    try {
      this.tests.get(name)?.();
      vm.checkFuel();
      return recorder.hasAsserted && recorder.comparisons.every(({ ok }) => ok);
    } catch (error) {
      if (error instanceof VmError) throw error;
      return false;
    }
  }
}
