import type { EnvironmentContext, JestEnvironmentConfig } from '@jest/environment';
import type { Circus } from '@jest/types';
import { TestEnvironment } from 'jest-environment-node';
import { SuiteError } from '../fault';
import type { Comparison } from '../result/document';
import { DOOR, type Door, type ExerciseOptions } from '../suite/door';
import { Attempt, type Trial } from './attempt';
import { runAttempts } from './attempts';
import { outcomeOf } from './outcome';
import { currentRun } from './run';

/** The longest time that a timer can be set to, in milliseconds. */
const NEVER = 2 ** 31 - 1;

/**
 * The Jest environment of the suites. It stands outside the realm where they run, holds the VMs, and enters what came
 * of each test in the ledger: nothing that a suite or a learner does afterwards can change it.
 */
export default class GradingEnvironment extends TestEnvironment {
  private readonly run = currentRun();
  private readonly attempts = new Map<Circus.DescribeBlock, Attempt>();
  private readonly points = new WeakMap<object, number>();
  /** What the tests of a block build on. */
  private readonly needed = new Map<Circus.DescribeBlock, readonly string[]>();
  private declaring: Circus.DescribeBlock | undefined;
  private comparisons: Comparison[] = [];
  /** Lines of TypeScript that show what went wrong. */
  private offered: string | undefined;
  /** A matcher has judged something in the test that is running. */
  private judged = false;

  constructor(config: JestEnvironmentConfig, context: EnvironmentContext) {
    super(config, context);
    const { ledger } = this.run;
    const door: Door = {
      seed: ledger.seed,
      submissions: ledger.submissions,
      suites: this.run.suites,
      breakdown: (suite, error) => ledger.breakdowns.push(`${suite}: ${(error as Error).message}`),
      enter: (submission, exercise, options) => this.enter(submission, exercise, options),
      needs: (parts) => {
        if (this.declaring) this.needed.set(this.declaring, parts);
      },
      worth: (points, test) => {
        this.points.set(test, points);
        return test;
      },
      judged: () => {
        this.judged = true;
      },
      note: (comparison) => this.comparisons.push(comparison),
      offer: (lines) => {
        this.offered = lines;
      },
      forget: () => {
        this.comparisons = [];
      },
    };
    this.global[DOOR] = door;
  }

  handleTestEvent(event: Circus.AsyncEvent | Circus.SyncEvent, state: Circus.State): void {
    switch (event.name) {
      case 'start_describe_definition':
        this.declaring = state.currentDescribeBlock;
        break;
      case 'add_hook':
        // Jest has a hook of its own, a function of this realm. One of a suite would run around the wrong tests: many run in the first.
        if (event.fn instanceof Function) break;
        throw new SuiteError(`a graded suite cannot use ${event.hookType}: call a function in each test instead.`);
      case 'run_start':
        this.plan(state.rootDescribeBlock);
        runTogether(state.rootDescribeBlock, () => this.runAll());
        break;
    }
  }

  private enter(index: number, exercise: string, options: ExerciseOptions) {
    const submission = this.run.ledger.submissions[index];
    if (!submission || !this.declaring) throw new SuiteError('exercise(…) must stand at the top of a suite');
    const attempt = new Attempt(this.run.root, submission, exercise, options, this.run.limits);
    this.attempts.set(this.declaring, attempt);
    return { exports: attempt.loaded.exports, swap: attempt.loaded.given.swap };
  }

  /** Enters every test with its points before the first one runs. */
  private plan(block: Circus.DescribeBlock): void {
    for (const child of block.children) {
      if (child.type === 'describeBlock') {
        this.plan(child);
        continue;
      }
      const { attempt, name } = this.owner(child);
      if (!this.points.has(child.fn))
        this.run.ledger.breakdowns.push(
          `The test "${name}" of ${attempt.exercise} has no points: give it some by worth(…).`,
        );
      const { submission, exercise, options } = attempt;
      const points = this.points.get(child.fn) ?? 0;
      if (child.mode === undefined) attempt.add(this.trialOf(child));
      // It stays as it is planned, without a result.
      else
        this.run.ledger.breakdowns.push(
          `The test "${name}" of ${attempt.exercise} has a left-over .${child.mode}: every graded test runs.`,
        );
      this.run.ledger.plan(submission, exercise, options, name, points, this.needed.get(block));
    }
  }

  /** What the attempt does with a test, in place of its own function. */
  private trialOf(test: Circus.TestEntry): Trial {
    return {
      run: test.fn as () => unknown,
      begin: () => {
        this.comparisons = [];
        this.judged = false;
        this.offered = undefined;
      },
      end: (error, durationMs) => this.finish(test, error, durationMs),
    };
  }

  private finish(test: Circus.TestEntry, error: unknown, durationMs: number): void {
    const { attempt, name, subject } = this.owner(test);
    const { ledger } = this.run;
    if (error instanceof SuiteError) ledger.breakdowns.push(`${attempt.exercise}, "${name}": ${error.message}`);
    else if (error === undefined && !this.judged)
      ledger.breakdowns.push(`${attempt.exercise}, "${name}": nothing was compared.`);
    const outcome = outcomeOf({
      attempt,
      subject,
      error,
      comparisons: this.comparisons,
      durationMs,
      tryOut: this.tryOut(),
    });
    ledger.record(attempt.submission, attempt.exercise, name, outcome);
  }

  private async runAll(): Promise<void> {
    const { alive, ledger } = this.run;
    try {
      await runAttempts([...this.attempts.values()], alive);
    } catch (error) {
      ledger.breakdowns.push((error as Error).message);
    }
  }

  private tryOut(): string | undefined {
    return this.offered && `To try it out (seed ${this.run.ledger.seed}):\n${this.offered}`;
  }

  /** Whose test this is, its name inside the exercise, and the innermost `describe` around it. */
  private owner(test: Circus.TestEntry): { attempt: Attempt; name: string; subject: string | undefined } {
    const titles = [test.name];
    for (let block: Circus.DescribeBlock | undefined = test.parent; block; block = block.parent) {
      const attempt = this.attempts.get(block);
      if (attempt) return { attempt, name: titles.join(': '), subject: titles.length > 1 ? titles.at(-2) : undefined };
      titles.unshift(block.name);
    }
    throw new SuiteError(`The test "${test.name}" stands outside of exercise(…).`);
  }
}

/** Leaves Jest one test in place of all: what it does around each costs more than most of them. */
function runTogether(root: Circus.DescribeBlock, run: () => Promise<void>): void {
  const first = firstTest(root);
  if (!first) return;
  // The limits of the attempts end what is endless, test by test; `only` because a left-over one must not skip the others.
  const all = { ...first, parent: root, name: 'all tests', mode: 'only' as const, timeout: NEVER };
  root.children.splice(0, root.children.length, { ...all, fn: run });
}

function firstTest(block: Circus.DescribeBlock): Circus.TestEntry | undefined {
  for (const child of block.children) {
    const test = child.type === 'test' ? child : firstTest(child);
    if (test) return test;
  }
  return undefined;
}
