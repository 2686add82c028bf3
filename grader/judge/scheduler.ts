import { VmError } from '../sandbox/vm-error';
import type { ExerciseRun } from './exercise-run';
import { WallClockError } from './guard';
import type { JudgeHost } from './host';

/**
 * Runs the tests of all exercises, one exercise after the other. As many as possible run under one guard, because a
 * guard costs more than most tests (`npm run bench -- sandbox`).
 *
 * @param heartbeat called whenever something is over that may have taken long
 */
export async function runExercises(
  host: JudgeHost,
  runs: readonly ExerciseRun[],
  heartbeat: () => void,
): Promise<void> {
  const queue = [...runs];
  for (let [run] = queue; run; [run] = queue) {
    if (run.isOver) {
      run.vm.close();
      queue.shift();
    } else if (await run.getReady()) {
      if (run.isIsolated) run.runAlone();
      else runTogether(host, queue);
    }
    heartbeat();
  }
}

/**
 * Runs exercises until one of them needs to be prepared, or the time is up.
 *
 * @throws Error of the grader's own code
 */
function runTogether({ guard, now }: JudgeHost, queue: ExerciseRun[]): void {
  const [first] = queue;
  if (!first) return;
  const { togetherMs } = first.vm.budget;
  const end = now() + togetherMs / 4;
  try {
    // Exercises start only in the first quarter of the time. The last one to start may use the rest.
    guard.run(togetherMs, () => {
      for (let [run] = queue; run && now() < end; [run] = queue) {
        run.runTogether();
        if (!run.isOver) return;
        run.vm.close();
        queue.shift();
      }
    });
  } catch (error) {
    if (!(error instanceof WallClockError) && !(error instanceof VmError)) throw error;
    queue[0]?.stop();
  }
}
