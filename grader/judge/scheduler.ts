import { VmError } from '../sandbox/vm-error';
import type { ExerciseRun } from './exercise-run';
import { WallClockError } from './guard';
import type { JudgeHost } from './host';

/**
 * Runs the tests of all exercises, one exercise after the other. Tests share guards: a guard takes 0.05 to 0.15 ms, a
 * call of `gradf` 0.006 ms (`npm run bench -- sandbox`). Stubs behind an exercise that is open are left out.
 *
 * @param heartbeat called after each step that may take long
 */
export async function runExercises(
  host: JudgeHost,
  runs: readonly ExerciseRun[],
  heartbeat: () => void,
): Promise<void> {
  // Before any guard: one that ends this would leave a compiler behind that is loaded by half.
  for (const run of runs) {
    if (!isBehindStub(run, runs)) run.compile();
    heartbeat();
  }
  const queue = [...runs];
  for (let [run] = queue; run; [run] = queue) {
    if (run.isOver) {
      await run.read();
      run.vm.close();
      queue.shift();
    } else if (isBehindOpen(run, runs)) {
      run.leaveOut();
    } else if (await run.getReady()) {
      if (run.isIsolated) run.runAlone();
      else runTogether(host, queue, runs);
    }
    heartbeat();
  }
}

/**
 * Runs exercises under one guard until one of them needs to be prepared, or the time is up.
 *
 * @throws Error if the grader itself fails
 */
function runTogether(host: JudgeHost, queue: ExerciseRun[], runs: readonly ExerciseRun[]): void {
  const [first] = queue;
  if (!first) return;
  const { togetherMs } = first.vm.budget;
  const end = host.now() + togetherMs / 4;
  try {
    // Exercises start only in the first quarter of the time. The last one to start may use the rest.
    host.guard.run(togetherMs, () => {
      for (let [run] = queue; run && host.now() < end; [run] = queue) {
        if (!run.isCompiled || isBehindOpen(run, runs)) return;
        run.runTogether();
        // Readings have a guard of their own: what they take must not make tests run again.
        if (!run.isOver || run.needsReading) return;
        run.vm.close();
        queue.shift();
      }
    });
  } catch (error) {
    if (!(error instanceof WallClockError) && !(error instanceof VmError)) throw error;
    queue[0]?.stop();
  }
}

/** A stub behind another one is compiled when it is known that it runs, which is rare. */
function isBehindStub(run: ExerciseRun, runs: readonly ExerciseRun[]): boolean {
  return run.isStub && before(run, runs).some(({ isStub }) => isStub);
}

/**
 * A stub that no screen shows: an exercise before it is open. An error there could be in a file that the stub imports,
 * so that its tests would wait for that.
 */
function isBehindOpen(run: ExerciseRun, runs: readonly ExerciseRun[]): boolean {
  return run.isStub && isOpen(before(run, runs));
}

/** True if a screen shows one of these exercises, not a stub behind them. */
export function isOpen(runs: readonly ExerciseRun[]): boolean {
  const statuses = runs.flatMap((one) => [...one.statuses]);
  return statuses.some((status) => status !== 'pass') && !statuses.includes('error');
}

/** The exercises of the same submission that are shown before this one. */
function before(run: ExerciseRun, runs: readonly ExerciseRun[]): ExerciseRun[] {
  return runs
    .slice(0, runs.indexOf(run))
    .filter(({ submission, isOnlyNeeded }) => submission === run.submission && !isOnlyNeeded);
}
