import { runWithTimeout, WallClockError } from '../jest/node-guard';
import type { ExerciseRun } from './exercise-run';
import { isVmError } from './exercise-vm';

/**
 * Runs the tests of all attempts, one attempt after the other. As many as can be run under one guard, because a guard costs more
 * than most tests.
 *
 * @param alive called whenever something is over that may have taken long
 */
export async function runExercises(attempts: readonly ExerciseRun[], alive: () => void): Promise<void> {
  const queue = [...attempts];
  for (let [attempt] = queue; attempt; [attempt] = queue) {
    if (attempt.isOver) {
      attempt.vm.close();
      queue.shift();
    } else if (await attempt.getReady()) {
      if (attempt.isIsolated) attempt.runAlone();
      else runRow(queue);
    }
    alive();
  }
}

/** Runs attempts until one of them needs to be made ready, or the time of a row is over. @throws Error of the grader's own code */
function runRow(queue: ExerciseRun[]): void {
  const [first] = queue;
  if (!first) return;
  const { togetherMs } = first.vm.budget;
  const end = performance.now() + togetherMs / 4;
  try {
    // Whichever attempt runs when the others have taken their part has the rest, which is most of it.
    runWithTimeout(togetherMs, () => {
      for (let [attempt] = queue; attempt && performance.now() < end; [attempt] = queue) {
        attempt.runTogether();
        if (!attempt.isOver) return;
        attempt.vm.close();
        queue.shift();
      }
    });
  } catch (error) {
    if (!(error instanceof WallClockError) && !isVmError(error)) throw error;
    queue[0]?.stop();
  }
}
