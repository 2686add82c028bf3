import type { EnvironmentContext, JestEnvironmentConfig } from '@jest/environment';
import type { Circus } from '@jest/types';
import { TestEnvironment } from 'jest-environment-node';
import { SuiteError } from '../core/learner-fault';
import type { Comparison } from '../core/result';
import type { Submission } from '../core/submission';
import { ExerciseRun, type PlannedTest } from '../judge/exercise-run';
import { runExercises } from '../judge/scheduler';
import { testOutcome } from '../judge/test-outcome';
import { Ledger } from '../scoring/ledger';
import { reasonOf } from '../suite/load-suite';
import { type DeclaredExercise, RUNNER_API, type RunnerApi } from '../suite/runner-api';
import { collectTests } from './collect-tests';
import { currentRun } from './current-run';

/**
 * The Jest environment of the suites. It stands outside the realm where they run, holds the VMs, and enters what came
 * of each test in the ledger: nothing that a suite or a learner does afterwards can change it.
 */
export default class GradingEnvironment extends TestEnvironment {
  private readonly run = currentRun();
  private state: Circus.State | undefined;
  private readonly exercises: DeclaredExercise[] = [];
  private ledger = new Ledger([], this.run.seed);
  /** What is under grading, by what its block declared. */
  private attempts = new Map<Circus.DescribeBlock, ExerciseRun>();
  private readonly worths = new WeakMap<object, { points: number; part?: string }>();
  /** What the tests of a block build on. */
  private readonly needed = new WeakMap<Circus.DescribeBlock, readonly string[]>();
  private comparisons: Comparison[] = [];
  /** Lines of TypeScript that show what went wrong. */
  private offered: string | undefined;
  /** A matcher has judged something in the test that is running. */
  private judged = false;

  constructor(config: JestEnvironmentConfig, context: EnvironmentContext) {
    super(config, context);
    const { seed, suites, graderErrors } = this.run;
    const door: RunnerApi = {
      seed,
      suites,
      suiteFailed: (suite, error) => graderErrors.push(`${suite}: ${(error as Error).message}`),
      declareExercise: (exercise) => this.exercises.push(exercise),
      grade: () => this.grade(),
      needs: (parts) => {
        if (this.state) this.needed.set(this.state.currentDescribeBlock, parts);
      },
      worth: (points, { part }, test) => {
        this.worths.set(test, { points, part });
        return test;
      },
      markAsserted: () => {
        this.judged = true;
      },
      recordComparison: (comparison) => this.comparisons.push(comparison),
      offerReproduction: (lines) => {
        this.offered = lines;
      },
      clearComparisons: () => {
        this.comparisons = [];
      },
    };
    this.global[RUNNER_API] = door;
  }

  handleTestEvent(event: Circus.AsyncEvent | Circus.SyncEvent, state: Circus.State): void {
    switch (event.name) {
      case 'add_hook':
        // Jest has a hook of its own, a function of this realm. One of a suite would run around the wrong tests: Jest knows of one only.
        if (event.fn instanceof Function) break;
        throw new SuiteError(`a graded suite cannot use ${event.hookType}: call a function in each test instead.`);
      case 'run_start':
        this.state = state;
        onlyTheLast(state.rootDescribeBlock, (name) =>
          this.run.graderErrors.push(
            `The test "${name}" stands outside of exercise(…): move it into the block of one.`,
          ),
        );
        break;
    }
  }

  private async grade(): Promise<void> {
    for await (const { ledger, heartbeat, done } of this.run.requests) {
      this.ledger = ledger;
      try {
        this.attempts = new Map();
        for (const exercise of this.exercises)
          for (const submission of ledger.submissions) this.declare(submission, exercise);
        await runExercises([...this.attempts.values()], heartbeat);
      } catch (error) {
        ledger.graderErrors.push((error as Error).message);
      }
      done();
    }
  }

  /** Lets a suite declare its tests for one submission. */
  private declare(submission: Submission, { file, id, options, block }: DeclaredExercise): void {
    const attempt = new ExerciseRun(this.run.root, submission, id, options, this.run.limits);
    const { exports, swappable } = attempt.vm;
    try {
      const root = collectTests(() => block(exports, swappable.swap), this.state as Circus.State);
      if (root.children.length === 0) throw new SuiteError('its exercise has no tests: call test(…) in it.');
      this.attempts.set(root, attempt);
      this.plan(root, file);
    } catch (error) {
      this.ledger.graderErrors.push(`${file}: ${reasonOf(error)}`);
    }
  }

  /** Enters every test with its points before the first one runs. */
  private plan(block: Circus.DescribeBlock, file: string): void {
    for (const child of block.children) {
      if (child.type === 'describeBlock') {
        this.plan(child, file);
        continue;
      }
      const { attempt, name, part } = this.owner(child);
      const worth = this.worths.get(child.fn);
      if (!worth)
        this.ledger.graderErrors.push(
          `${file}: The test "${name}" of ${attempt.exercise} has no points: give it some by worth(…), and a loop around it in place of test.each.`,
        );
      const { submission, exercise, options } = attempt;
      const mode = child.failing ? 'failing' : child.mode;
      if (mode === undefined) attempt.add(this.trialOf(child));
      // It stays as it is planned, without a result.
      else
        this.ledger.graderErrors.push(
          `${file}: The test "${name}" of ${attempt.exercise} has a left-over .${mode}: every graded test runs.`,
        );
      const { points: maxScore = 0 } = worth ?? {};
      this.ledger.plan(submission, exercise, options, { name, maxScore, part, needs: this.needed.get(block) });
    }
  }

  /** What the attempt does with a test, in place of its own function. */
  private trialOf(test: Circus.TestEntry): PlannedTest {
    return {
      run: test.fn as () => unknown,
      start: () => {
        this.comparisons = [];
        this.judged = false;
        this.offered = undefined;
      },
      finish: (error, durationMs) => this.finish(test, error, durationMs),
    };
  }

  private finish(test: Circus.TestEntry, error: unknown, durationMs: number): void {
    const { attempt, name, part } = this.owner(test);
    const { ledger } = this;
    if (error instanceof SuiteError) ledger.graderErrors.push(`${attempt.exercise}, "${name}": ${error.message}`);
    else if (error === undefined && !this.judged)
      ledger.graderErrors.push(`${attempt.exercise}, "${name}": nothing was compared.`);
    const outcome = testOutcome({
      attempt,
      subject: part ?? undefined,
      error,
      comparisons: this.comparisons,
      durationMs,
      reproduction: this.offered ?? null,
    });
    ledger.record(attempt.submission, attempt.exercise, name, outcome);
  }

  /** Whose test this is, its name inside the exercise, and the part that it is about: the outermost `describe` around it. */
  private owner(test: Circus.TestEntry): { attempt: ExerciseRun; name: string; part: string | null } {
    const titles = [test.name];
    for (let block: Circus.DescribeBlock | undefined = test.parent; block; block = block.parent) {
      const attempt = this.attempts.get(block);
      if (attempt) {
        const outermost = titles.length > 1 ? titles[0] : this.worths.get(test.fn)?.part;
        return { attempt, name: titles.join(': '), part: outermost ?? null };
      }
      titles.unshift(block.name);
    }
    throw new SuiteError(`The test "${test.name}" stands outside of exercise(…).`);
  }
}

function testsIn(block: Circus.DescribeBlock): Circus.TestEntry[] {
  return block.children.flatMap((child) => (child.type === 'test' ? [child] : testsIn(child)));
}

/** Leaves the last test alone in its place, that of `entry.ts`: a left-over `only` elsewhere must not skip it. */
function onlyTheLast(root: Circus.DescribeBlock, refuse: (name: string) => void): void {
  const last = root.children.pop();
  for (const { name } of testsIn(root)) refuse(name);
  if (last?.type === 'test') last.mode = 'only';
  root.children.splice(0, root.children.length, ...(last ? [last] : []));
}
