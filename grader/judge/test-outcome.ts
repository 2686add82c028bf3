import { findDefinition } from '../compile/find-definition';
import { LearnerFault, type SourceLocation } from '../core/learner-fault';
import type { Comparison } from '../core/result';
import type { Outcome } from '../scoring/ledger';
import { describeComparison, inWords } from '../text/number-text';
import type { ExerciseRun } from './exercise-run';

/** What a test left behind when it ended. */
export interface EndedTest {
  run: ExerciseRun;
  /** What it threw first, undefined if it threw nothing. */
  error: unknown;
  comparisons: Comparison[];
  /** Name of the function or method that the test is about. */
  part: string | undefined;
  durationMs: number;
  /** Lines of TypeScript that show what went wrong, null if there are none. */
  reproduction: string | null;
}

/** What came of a test: its status, what to tell the learner, and where to look. */
export function testOutcome(ended: EndedTest): Outcome {
  const { run, comparisons, durationMs, reproduction } = ended;
  const verdict = verdictOf(ended);
  return {
    ...verdict,
    comparisons,
    output: run.vm.output.toString(),
    durationMs,
    reproduction: verdict.status === 'fail' ? reproduction : null,
  };
}

function verdictOf({ run, error, comparisons, part }: EndedTest): Pick<Outcome, 'status' | 'message' | 'location'> {
  if (error instanceof LearnerFault) {
    const status = error.kind === 'not-started' ? 'not-started' : 'error';
    return { status, message: error.message, location: location(error.location ?? placeIn(run, part)) };
  }
  const wrong = comparisons.findIndex(({ ok }) => !ok);
  // A comparison that does not hold cannot pass, whatever became of the error that it threw.
  if (error === undefined && wrong < 0) return { status: 'pass', message: null, location: null };
  const component = comparisons.length > 1 && wrong >= 0 ? wrong : undefined;
  const place = location(placeIn(run, part, component));
  if (isAssertion(error)) return { status: 'fail', message: error.message, location: place };
  if (wrong >= 0) {
    const message = comparisons
      .filter(({ ok }) => !ok)
      .map(describeComparison)
      .join('\n');
    return { status: 'fail', message, location: place };
  }
  return { status: 'error', message: unusableResult(run), location: place };
}

/** An error of `expect`: the only one whose text is a verdict. */
function isAssertion(error: unknown): error is { message: string } {
  return typeof error === 'object' && error !== null && 'matcherResult' in error;
}

/**
 * The suite itself threw: learner code handed it something that it cannot work with. What it threw is not quoted: the
 * words differ between engines, and name variables of the suite.
 */
function unusableResult(run: ExerciseRun): string {
  const { lastCall, missingProperty } = run.vm;
  if (lastCall && (typeof lastCall.returned !== 'object' || lastCall.returned === null)) {
    const next =
      lastCall.returned === undefined ? 'Return the result.' : 'Return what the stub says, a new Value for example.';
    return `${lastCall.name} returned ${inWords(lastCall.returned)}, and the test could not go on with that. ${next}`;
  }
  if (missingProperty !== undefined)
    return `The test used ${missingProperty} of an object that your code made, but it has none. Keep the stub's names.`;
  return 'The test could not go on with what your code returned. Return what the stub says.';
}

function placeIn({ vm }: ExerciseRun, part: string | undefined, component?: number): SourceLocation | undefined {
  try {
    const parsed = vm.program.parse(vm.file);
    for (const name of [part, ...vm.wanted]) {
      const place = name === undefined ? undefined : findDefinition(parsed, name, component);
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
