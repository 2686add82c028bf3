import { findDefinition } from '../compile/find-definition';
import { LearnerFault, type SourceLocation } from '../core/learner-fault';
import type { Comparison } from '../core/result';
import type { Outcome } from '../scoring/ledger';
import { describeComparison, inWords } from '../text/number-text';
import type { ExerciseRun } from './exercise-run';

/** What a test left behind when it ended. */
export interface EndedTest {
  attempt: ExerciseRun;
  /** What it threw first; undefined when it threw nothing. */
  error: unknown;
  comparisons: Comparison[];
  /** Name of the function or method that the test is about. */
  subject: string | undefined;
  durationMs: number;
  /** Lines of TypeScript that show what went wrong; null when there are none. */
  reproduction: string | null;
}

/** What came of a test: its status, what to tell the learner, and where to look. */
export function testOutcome(ended: EndedTest): Outcome {
  const { attempt, comparisons, durationMs } = ended;
  const verdict = verdictOf(ended);
  const reproduction = verdict.status === 'fail' ? ended.reproduction : null;
  return { ...verdict, reproduction, comparisons, output: attempt.vm.output.toString(), durationMs };
}

function verdictOf({
  attempt,
  error,
  comparisons,
  subject,
}: EndedTest): Pick<Outcome, 'status' | 'message' | 'location'> {
  if (error instanceof LearnerFault) {
    const status = error.kind === 'not-started' ? 'not-started' : 'error';
    return { status, message: error.message, location: location(error.location ?? placeIn(attempt, subject)) };
  }
  const wrong = comparisons.findIndex(({ ok }) => !ok);
  // A comparison that does not hold cannot pass, whatever became of the error that it threw.
  if (error === undefined && wrong < 0) return { status: 'pass', message: null, location: null };
  const component = comparisons.length > 1 && wrong >= 0 ? wrong : undefined;
  const place = location(placeIn(attempt, subject, component));
  if (isAssertion(error)) return { status: 'fail', message: error.message, location: place };
  if (wrong >= 0) {
    const message = comparisons
      .filter(({ ok }) => !ok)
      .map(describeComparison)
      .join('\n');
    return { status: 'fail', message, location: place };
  }
  return { status: 'error', message: unusableResult(attempt, error), location: place };
}

/** An error of `expect`: the only one whose text is a verdict. */
function isAssertion(error: unknown): error is { message: string } {
  return typeof error === 'object' && error !== null && 'matcherResult' in error;
}

/** The suite itself threw: learner code handed it something that cannot be worked with. */
function unusableResult(attempt: ExerciseRun, error: unknown): string {
  const reason = (error as { message?: string } | null)?.message ?? String(error);
  const { lastCall } = attempt.vm;
  if (lastCall && (typeof lastCall.returned !== 'object' || lastCall.returned === null)) {
    const next =
      lastCall.returned === undefined ? 'Return the result.' : 'Return what the stub says, a new Value for example.';
    return `${lastCall.name} returned ${inWords(lastCall.returned)}, and the test could not go on with that. ${next}`;
  }
  return `The test could not go on with what your code returned (${reason}).`;
}

function placeIn(attempt: ExerciseRun, subject: string | undefined, component?: number): SourceLocation | undefined {
  const { program, file, wanted } = attempt.vm;
  try {
    const source = program.source(file);
    for (const name of [subject, ...wanted]) {
      const place = name === undefined ? undefined : findDefinition(file, source, name, component);
      if (place) return place;
    }
  } catch {
    // There is no file to look into: the message says so.
  }
  return undefined;
}

function location(place: SourceLocation | undefined): Outcome['location'] {
  return place ? { file: place.file, line: place.line } : null;
}
