import { diagnose } from '../advice/diagnosis/diagnose';
import { setPlaces } from '../advice/diagnosis/place/set-places';
import { addReadings } from '../advice/diagnosis/reading/add-readings';
import type { Reading } from '../advice/diagnosis/reading/reading';
import { lookAtText, secondLook } from '../advice/diagnosis/second-look/second-look';
import { LearnerFault } from '../core/learner-fault';
import type { TestResult } from '../core/result';
import type { ExerciseRun } from './exercise-run';
import type { JudgeHost } from './host';
import { loadFault } from './load-fault';

/**
 * Tells what is known of the wrong tests of an exercise: recorded mistakes, slips of the language, what was read off
 * the code, and where it is.
 *
 * @param tests those that the record of mistakes covers
 * @returns what was read
 */
export function nameMistakes(
  host: JudgeHost,
  tests: TestResult[],
  exercise: string,
  runs: readonly ExerciseRun[],
): readonly Reading[] {
  const readings = runs.find((run) => run.readings && run.readings.length > 0)?.readings ?? [];
  const [run] = runs;
  const source = run && sourceOf(run);
  const record = host.mistakes(exercise);
  const facts = host.facts(exercise);
  silently(() => diagnose({ tests }, record, { readings, source }));
  if (run && source !== undefined) silently(() => lookAtSource(tests, run, source));
  if (facts) silently(() => addReadings(tests, readings, facts));
  if (run && loadFault(run) === null) {
    const { program, file, exports } = run.vm;
    const sources = { names: exports.wantedNames, readings, record, facts };
    silently(() => setPlaces(tests, program.parse(file), sources));
  }
  return readings;
}

function lookAtSource(tests: readonly TestResult[], run: ExerciseRun, source: string): void {
  const { program, file, exports } = run.vm;
  if (loadFault(run) === null) secondLook(tests, program.parse(file), exports.wantedNames);
  else lookAtText(tests, { file, source });
}

/** A syntax tree may be deeper than the stack, and no verdict depends on what is said of it. */
function silently(task: () => void): void {
  try {
    task();
  } catch {
    // Without that layer, less is told.
  }
}

/** The text of an exercise file, undefined if there is none. */
function sourceOf({ submission, exercise }: ExerciseRun): string | undefined {
  try {
    return submission.read(`${exercise}.ts`);
  } catch (error) {
    if (error instanceof LearnerFault) return undefined;
    throw error;
  }
}
