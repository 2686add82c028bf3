import { SuiteError } from '../core/learner-fault';
import type { Ledger } from '../scoring/ledger';
import type { ExerciseRun, PlannedTest } from './exercise-run';
import { leftOut } from './left-out';
import type { SuiteRecorder } from './suite-recorder';
import { type DeclaredTest, isGroup, type TestGroup, testName } from './test-group';
import { testOutcome } from './test-outcome';

/** A test with its name in results. */
export interface NamedTest {
  test: DeclaredTest;
  name: string;
  /** The title of the outermost group around it. */
  part: string | undefined;
}

/** The tests of a group and its subgroups, in their order. */
export function testsIn({ children }: TestGroup, titles: readonly string[] = []): NamedTest[] {
  return children.flatMap((child) => {
    const path = [...titles, child.name];
    if (isGroup(child)) return testsIn(child, path);
    return [{ test: child, name: testName(path), part: titles[0] }];
  });
}

/** Enters each test of an exercise in the ledger with its points, and adds it to the run. */
export function planTests(
  recorder: SuiteRecorder,
  ledger: Ledger,
  run: ExerciseRun,
  group: TestGroup,
  file: string,
): void {
  const { submission, exercise, options } = run;
  for (const { test, name, part: title } of testsIn(group)) {
    const worth = recorder.worthOf(test.run);
    const report = (trouble: string) =>
      ledger.graderErrors.push(`${file}: The test "${name}" of ${exercise} has ${trouble}`);
    if (!worth) report('no points. Wrap its function in worth(points, …). Write a loop in place of test.each.');
    const part = title ?? worth?.part ?? null;
    // A test with a left-over mark is planned, but gets no result and no points.
    const named = { test, name, part: part ?? undefined };
    if (test.mode === undefined) run.add(plannedTest(recorder, ledger, run, named, worth?.at));
    else report(`a left-over .${test.mode}. Remove it: every graded test runs.`);
    const { points: maxScore = 0, needs, isNeeded } = worth ?? {};
    ledger.plan(submission, exercise, options, { name, maxScore, part, needs, isNeeded });
  }
}

function plannedTest(
  recorder: SuiteRecorder,
  ledger: Ledger,
  run: ExerciseRun,
  named: NamedTest,
  at: string | undefined,
): PlannedTest {
  const { test, name, part } = named;
  return {
    part,
    run: test.run,
    start: () => recorder.startTest(),
    leaveOut: () => ledger.record(run.submission, run.exercise, name, leftOut(run.exercise)),
    finish(error, durationMs) {
      const { comparisons, reproduction } = recorder;
      const trouble = suiteTrouble(error, recorder.hasAsserted);
      if (trouble) ledger.graderErrors.push(`${run.exercise}, "${name}": ${trouble}`);
      const outcome = testOutcome({ run, part, at, error, comparisons, reproduction, durationMs });
      ledger.record(run.submission, run.exercise, name, outcome);
      return outcome.status;
    },
  };
}

/** What is wrong with the test itself, independent of the learner's code. */
function suiteTrouble(error: unknown, hasAsserted: boolean): string | undefined {
  if (error instanceof SuiteError) return error.message;
  return error === undefined && !hasAsserted ? 'nothing was compared.' : undefined;
}
