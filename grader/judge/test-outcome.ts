import { findDefinition, type ParsedSource } from '../compile/find-definition';
import { type Duplicate, findDuplicates } from '../compile/find-duplicates';
import { findLoop } from '../compile/find-loop';
import { LearnerFault, type SourceLocation } from '../core/learner-fault';
import type { Comparison } from '../core/result';
import { ENDLESS, OUT_OF_MEMORY } from '../sandbox/fuel';
import type { Outcome } from '../scoring/ledger';
import { describeComparison, inWords } from '../text/number-text';
import { duplicateText } from './duplicate-text';
import type { ExerciseRun } from './exercise-run';
import { missingMember } from './missing-member';

/** The most duplicates that a message names. */
const MOST_DUPLICATES = 3;

/** Faults that ask the learner to look for a loop. */
const IN_LOOPS: ReadonlySet<string> = new Set([ENDLESS, OUT_OF_MEMORY]);

/** A test that has ended. */
export interface EndedTest {
  run: ExerciseRun;
  /** What it threw, undefined if it threw nothing. */
  error: unknown;
  comparisons: Comparison[];
  /** The function or method that it tests. */
  part: string | undefined;
  /** What to look at if it is wrong, in place of the part. */
  at?: string | undefined;
  durationMs: number;
  /** Lines of TypeScript that reproduce the failure, null if there are none. */
  reproduction: string | null;
}

/** The outcome of a test: its status, the message for the learner and the location. */
export function testOutcome(ended: EndedTest): Outcome {
  const { run, comparisons, durationMs, reproduction } = ended;
  const { status, message, location } = verdictOf(ended);
  const duplicates = message === null ? [] : duplicatesIn(ended);
  return {
    status,
    message: message === null ? null : [message, ...duplicates.map(duplicateText)].join('\n'),
    location: location && usedLocation(location, duplicates),
    comparisons,
    output: run.vm.output.toString(),
    durationMs,
    reproduction: status === 'fail' ? reproduction : null,
  };
}

function verdictOf({
  run,
  error,
  comparisons,
  part,
  at = part,
}: EndedTest): Pick<Outcome, 'status' | 'message' | 'location'> {
  if (error instanceof LearnerFault) {
    const status = error.kind === 'not-started' ? 'not-started' : 'error';
    const loop = IN_LOOPS.has(error.message) ? locationIn(run, at, findLoop) : undefined;
    return { status, message: error.message, location: error.location ?? loop ?? locationIn(run, at) ?? null };
  }
  const firstWrong = comparisons.findIndex(({ ok }) => !ok);
  // A wrong comparison fails the test, even if the suite caught its error.
  if (error === undefined && firstWrong < 0) return { status: 'pass', message: null, location: null };
  const component = comparisons.length > 1 && firstWrong >= 0 ? firstWrong : undefined;
  const location = locationIn(run, at, (parsed, name) => findDefinition(parsed, name, component)) ?? null;
  if (isAssertion(error)) return { status: 'fail', message: error.message, location };
  if (firstWrong >= 0) {
    const message = comparisons
      .filter(({ ok }) => !ok)
      .map(describeComparison)
      .join('\n');
    return { status: 'fail', message, location };
  }
  return { status: 'error', location, ...unusableResult(run) };
}

/** Tells whether an error comes from `expect`. Only its text is a message for learners. */
function isAssertion(error: unknown): error is { message: string } {
  return typeof error === 'object' && error !== null && 'matcherResult' in error;
}

/**
 * The message if the suite threw because it cannot use what learner code returned. The error is not quoted: its text
 * differs between engines and names variables of the suite.
 */
function unusableResult(run: ExerciseRun): Pick<Outcome, 'message'> & Partial<Pick<Outcome, 'location'>> {
  const { lastCall, missingProperty } = run.vm;
  // A call sets it back: what is missing was read after the last one.
  if (missingProperty !== undefined) {
    const { message, location } = missingMember(missingProperty, parsedFile(run));
    return location ? { message, location } : { message };
  }
  if (lastCall && (typeof lastCall.returned !== 'object' || lastCall.returned === null)) {
    const next =
      lastCall.returned === undefined ? 'Return the result.' : 'Return what the stub says, a new Value for example.';
    const returned = inWords(lastCall.returned);
    return { message: `${lastCall.name} returned ${returned}, and the test could not go on with that. ${next}` };
  }
  return {
    message:
      'The test could not go on with what your code returned. Return what the stub says. ' +
      'If it does, the test itself may be wrong: tell those who gave it to you.',
  };
}

/** Undefined if the file is missing or does not compile. */
function parsedFile({ vm }: ExerciseRun): ParsedSource | undefined {
  try {
    return vm.program.parse(vm.file);
  } catch {
    return undefined;
  }
}

/** What the learner's file declares twice: the part of the test, or else anything. */
function duplicatesIn({ run: { vm }, part }: EndedTest): Duplicate[] {
  try {
    const duplicates = findDuplicates(vm.program.parse(vm.file));
    const ofPart = duplicates.filter(({ name }) => name === part);
    return ofPart.length > 0 ? ofPart : duplicates.slice(0, MOST_DUPLICATES);
  } catch {
    return [];
  }
}

/** A declaration that JavaScript does not use is not the line to look at. */
function usedLocation(location: SourceLocation, duplicates: readonly Duplicate[]): SourceLocation {
  const duplicate = duplicates.find(({ unusedLines }) => unusedLines.includes(location.line));
  const line = duplicate?.lines.findLast((one) => !duplicate.unusedLines.includes(one));
  return line === undefined ? location : { ...location, line };
}

/** @param find looks for a name in the learner's file; the part is looked for first, then what the file exports */
function locationIn({ vm }: ExerciseRun, at: string | undefined, find = findDefinition): SourceLocation | undefined {
  try {
    const parsed = vm.program.parse(vm.file);
    for (const name of [at, ...vm.exports.wantedNames]) {
      const location = name === undefined ? undefined : find(parsed, name);
      if (location) return location;
    }
  } catch {
    // The file is missing. The message says so.
  }
  return undefined;
}
