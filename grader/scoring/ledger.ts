import { emptyTest } from '../core/empty-test';
import type { ExerciseResult, ResultDocument, TestResult } from '../core/result';
import type { Submission } from '../core/submission';
import { plain } from '../text/plain';
import { scalePoints } from './scale-points';
import { scoreExercise, scoreSubmission } from './score';
import { settleWaiting } from './waiting';

/** What a test that ran has to say. */
export type Outcome = Pick<
  TestResult,
  'status' | 'message' | 'reproduction' | 'comparisons' | 'output' | 'durationMs' | 'location'
>;

/** A test that is going to run. */
export interface PlannedEntry {
  name: string;
  maxScore: number;
  /** The piece of the exercise that it is about; null, or left out, when it is about the whole. */
  part?: string | null;
  /** The parts that it builds on. */
  needs?: readonly string[];
}

interface ExerciseEntry {
  title: string;
  tests: Map<string, TestResult>;
  /** What each test builds on. */
  needs: Map<string, readonly string[]>;
}

/**
 * Where results are entered while a run goes on. Tests are planned with their points before the first one runs, each
 * as "did not finish" with no points: a result that never comes cannot help anybody.
 */
export class Ledger {
  private readonly pages = new Map<Submission, Map<string, ExerciseEntry>>();
  /** What kept the grader itself from working, a suite that does not load for example. */
  readonly graderErrors: string[] = [];
  /** Tests of each exercise, by name, of which no record says what mistakes compute in them. */
  private readonly unrecorded = new Map<string, Set<string>>();

  /** @param points what an exercise is worth in all, by its id; the others are worth what their tests give */
  constructor(
    readonly submissions: readonly Submission[],
    readonly seed: number,
    private readonly points: Readonly<Record<string, number>> = {},
  ) {}

  /** Enters a test that is going to run. */
  plan(
    submission: Submission,
    exercise: string,
    { title, hidden = false, recorded = true }: { title: string; hidden?: boolean; recorded?: boolean },
    { name, maxScore, part = null, needs = [] }: PlannedEntry,
  ): void {
    const own = this.pages.get(submission) ?? new Map<string, ExerciseEntry>();
    const page = own.get(exercise) ?? { title, tests: new Map(), needs: new Map() };
    page.needs.set(name, needs);
    this.pages.set(submission, own.set(exercise, page));
    const visibility = hidden ? 'hidden' : 'visible';
    const same = page.tests.get(name);
    if (same && same.visibility !== visibility) {
      this.graderErrors.push(`A hidden test of ${exercise} has the name of a visible one, "${name}". Rename it.`);
    } else if (same) this.graderErrors.push(`The suite of ${exercise} has two tests named "${name}".`);
    if (!recorded) this.unrecorded.set(exercise, (this.unrecorded.get(exercise) ?? new Set()).add(name));
    page.tests.set(name, emptyTest(name, { part, maxScore, visibility, message: 'This test did not finish.' }));
  }

  /** Enters what came of a planned test. Only a pass has points. */
  record(submission: Submission, exercise: string, name: string, outcome: Outcome): void {
    const test = this.pages.get(submission)?.get(exercise)?.tests.get(name);
    if (!test) throw new Error(`The test "${name}" of ${exercise} was not planned`);
    Object.assign(test, withPlainTexts(outcome), { score: outcome.status === 'pass' ? test.maxScore : 0 });
  }

  /** The tests of an exercise that mistakes are recorded by: what others show says nothing about these. */
  recordedTests({ id, tests }: ExerciseResult): TestResult[] {
    return tests.filter(({ name }) => !this.unrecorded.get(id)?.has(name));
  }

  /** The document as it stands now, exercises in their order. */
  document(exercises: readonly string[]): ResultDocument {
    const submissions = this.submissions.map((submission) => {
      const results = exercises.map((exercise) => {
        const page = this.pages.get(submission)?.get(exercise);
        if (!page) return scoreExercise(exercise, exercise, []);
        const tests = settleWaiting([...page.tests.values()], page.needs);
        const points = this.points[exercise];
        return scoreExercise(exercise, page.title, points === undefined ? tests : scalePoints(tests, points));
      });
      return scoreSubmission(submission.id, results);
    });
    return { version: 2, seed: this.seed, submissions };
  }
}

/** Characters that are kept of a message: it may quote what a learner wrote, names of any length for example, in every test. */
const MESSAGE_LENGTH = 4_000;

/** Whatever of it learner code may have written is plain text, and not too much of it, from here on. */
function withPlainTexts(outcome: Outcome): Outcome {
  return {
    ...outcome,
    message: outcome.message === null ? null : plain(shortened(outcome.message)),
    reproduction: outcome.reproduction === null ? null : plain(shortened(outcome.reproduction)),
    output: plain(outcome.output),
    comparisons: outcome.comparisons.map((comparison) =>
      typeof comparison.yours === 'string' ? { ...comparison, yours: plain(comparison.yours) } : comparison,
    ),
  };
}

function shortened(message: string): string {
  const more = message.length - MESSAGE_LENGTH;
  return more > 0 ? `${message.slice(0, MESSAGE_LENGTH)}… ${more} more characters` : message;
}
