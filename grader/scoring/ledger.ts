import { emptyTest } from '../core/empty-test';
import { exercisePart } from '../core/exercise-part';
import type { ExercisePlan, PlannedEntry } from '../core/exercise-plan';
import type { ExerciseResult, Goal, ResultDocument, TestResult } from '../core/result';
import type { Submission } from '../core/submission';
import { plain } from '../text/plain';
import { truncate } from '../text/truncate';
import { scalePoints } from './scale-points';
import { scoreExercise, scoreSubmission } from './score';
import { type DependentTests, Waiting } from './waiting';

/** The result of a test that ran. */
export type Outcome = Pick<
  TestResult,
  'status' | 'message' | 'reproduction' | 'comparisons' | 'output' | 'durationMs' | 'location'
>;

interface ExerciseEntry {
  title: string;
  /** What is added to the result of the exercise. */
  extras: Pick<ExerciseResult, 'goal' | 'remark'>;
  tests: Map<string, TestResult>;
  /** The parts that each test needs, by the name of the test. */
  needs: Map<string, readonly string[]>;
  /** The names of the tests for which no other waits. */
  unneeded: Set<string>;
  /** True if tests that pass keep their points, even if what they need fails. */
  keepsPassed: boolean;
}

/** What a suite set for its exercise, as far as scores depend on it. */
interface ScoredOptions {
  title: string;
  goal?: Goal;
  remark?: string;
  hidden?: boolean;
  recorded?: boolean;
  keepsPassed?: boolean;
}

/**
 * Collects the results of a run. Every test is planned before the first one runs, as "did not finish" without points:
 * code that prevents its own result gains nothing.
 */
export class Ledger {
  private readonly entries = new Map<Submission, Map<string, ExerciseEntry>>();
  /** Failures of the grader itself, for example a suite that does not load. */
  readonly graderErrors: string[] = [];
  /** The names of each exercise's tests that the record of mistakes does not cover. */
  private readonly unrecorded = new Map<string, Set<string>>();

  /** @param points total points of exercises, by id. Exercises that are absent are worth the points of their tests */
  constructor(
    readonly submissions: readonly Submission[],
    readonly seed: number,
    private readonly points: Readonly<Record<string, number>> = {},
  ) {}

  /** Adds a test that will run. */
  plan(
    submission: Submission,
    exercise: string,
    { title, goal, remark, hidden = false, recorded = true, keepsPassed = false }: ScoredOptions,
    { name, maxScore, part = null, needs = [], isNeeded = true }: PlannedEntry,
  ): void {
    const exercises = this.entries.get(submission) ?? new Map<string, ExerciseEntry>();
    const entry = exercises.get(exercise) ?? {
      title,
      // A hidden test must not reveal what it expects.
      extras: hidden ? {} : { ...(goal && { goal }), ...(remark && { remark }) },
      tests: new Map(),
      needs: new Map(),
      unneeded: new Set(),
      keepsPassed,
    };
    entry.needs.set(name, needs);
    if (!isNeeded) entry.unneeded.add(name);
    this.entries.set(submission, exercises.set(exercise, entry));
    const visibility = hidden ? 'hidden' : 'visible';
    const namesake = entry.tests.get(name);
    if (namesake && namesake.visibility !== visibility) {
      this.graderErrors.push(`A hidden test of ${exercise} has the name of a visible one, "${name}". Rename it.`);
    } else if (namesake) this.graderErrors.push(`The suite of ${exercise} has two tests named "${name}".`);
    if (!recorded) this.unrecorded.set(exercise, (this.unrecorded.get(exercise) ?? new Set()).add(name));
    entry.tests.set(name, emptyTest(name, { part, maxScore, visibility, message: 'This test did not finish.' }));
  }

  /** What was planned of an exercise: as much as it takes to plan it again. Undefined for one with hidden tests. */
  planOf(submission: Submission, exercise: string): ExercisePlan | undefined {
    const entry = this.entries.get(submission)?.get(exercise);
    const tests = [...(entry?.tests.values() ?? [])];
    if (!entry || tests.some(({ visibility }) => visibility === 'hidden')) return undefined;
    const { title, extras, keepsPassed, needs, unneeded } = entry;
    const planned = tests.map(({ name, maxScore, part }) => {
      return { name, maxScore, part, needs: needs.get(name), isNeeded: !unneeded.has(name) };
    });
    return { title, ...extras, keepsPassed, tests: planned };
  }

  /** Takes back what was planned of an exercise. */
  unplan(submission: Submission, exercise: string): void {
    this.entries.get(submission)?.delete(exercise);
  }

  /**
   * Sets the outcome of a planned test. Only a pass has points.
   *
   * @throws Error if the test was not planned
   */
  record(submission: Submission, exercise: string, name: string, outcome: Outcome): void {
    const test = this.entries.get(submission)?.get(exercise)?.tests.get(name);
    if (!test) throw new Error(`The test "${name}" of ${exercise} was not planned`);
    Object.assign(test, withPlainTexts(outcome), { score: outcome.status === 'pass' ? test.maxScore : 0 });
  }

  /** Ids of the other exercises that tests of this one need. */
  neededBy(exercise: string): string[] {
    const ids = new Set<string>();
    for (const entries of this.entries.values()) {
      const needs = entries.get(exercise)?.needs.values() ?? [];
      for (const needed of [...needs].flat()) {
        const other = exercisePart(needed).exercise;
        if (other !== undefined) ids.add(other);
      }
    }
    return [...ids].sort();
  }

  /** The tests that the record of mistakes covers. Only they can be compared with it. */
  recordedTests({ id, tests }: ExerciseResult): TestResult[] {
    return tests.filter(({ name }) => !this.unrecorded.get(id)?.has(name));
  }

  /** The results so far, with the exercises in the given order. */
  document(exercises: readonly string[]): ResultDocument {
    const submissions = this.submissions.map((submission) => {
      const entries = this.entries.get(submission) ?? new Map<string, ExerciseEntry>();
      const waiting = new Waiting(dependentTests(entries));
      const results = exercises.map((exercise) => {
        const entry = entries.get(exercise);
        if (!entry) return scoreExercise(exercise, exercise, []);
        const tests = waiting.settle(exercise);
        const points = this.points[exercise];
        const scaled = points === undefined ? tests : scalePoints(tests, points);
        const result = scoreExercise(exercise, entry.title, scaled);
        return { ...result, ...entry.extras };
      });
      return scoreSubmission(submission.id, results);
    });
    return { version: 2, seed: this.seed, submissions };
  }
}

function dependentTests(entries: ReadonlyMap<string, ExerciseEntry>): Map<string, DependentTests> {
  return new Map([...entries].map(([id, entry]) => [id, { ...entry, tests: [...entry.tests.values()] }]));
}

/** The longest message, in UTF-16 units. A message may quote names of any length, and each test has one. */
const MESSAGE_LENGTH = 4_000;

/** Makes every text that learner code can influence plain and short. */
function withPlainTexts(outcome: Outcome): Outcome {
  return {
    ...outcome,
    message: outcome.message === null ? null : plain(truncate(outcome.message, MESSAGE_LENGTH)),
    reproduction: outcome.reproduction === null ? null : plain(truncate(outcome.reproduction, MESSAGE_LENGTH)),
    output: plain(outcome.output),
    comparisons: outcome.comparisons.map((comparison) =>
      typeof comparison.yours === 'string' ? { ...comparison, yours: plain(comparison.yours) } : comparison,
    ),
  };
}
