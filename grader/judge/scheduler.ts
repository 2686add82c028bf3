import { guarded, WallClockError } from '../jest/node-guard';
import type { Attempt } from './exercise-run';
import { isOfVm } from './exercise-vm';

/**
 * Runs the tests of all attempts, one attempt after the other. As many as can be run under one guard, because a guard costs more
 * than most tests.
 *
 * @param alive called whenever something is over that may have taken long
 */
export async function runAttempts(attempts: readonly Attempt[], alive: () => void): Promise<void> {
  const queue = [...attempts];
  for (let [attempt] = queue; attempt; [attempt] = queue) {
    if (attempt.isOver) {
      attempt.loaded.close();
      queue.shift();
    } else if (await attempt.getReady()) {
      if (attempt.isCareful) attempt.runSlow();
      else runRow(queue);
    }
    alive();
  }
}

/** Runs attempts until one of them needs to be made ready, or the time of a row is over. @throws Error of the grader's own code */
function runRow(queue: Attempt[]): void {
  const [first] = queue;
  if (!first) return;
  const { rowMs } = first.loaded.allowance;
  const end = performance.now() + rowMs / 4;
  try {
    // Whichever attempt runs when the others have taken their part has the rest, which is most of it.
    guarded(rowMs, () => {
      for (let [attempt] = queue; attempt && performance.now() < end; [attempt] = queue) {
        attempt.runRow();
        if (!attempt.isOver) return;
        attempt.loaded.close();
        queue.shift();
      }
    });
  } catch (error) {
    if (!(error instanceof WallClockError) && !isOfVm(error)) throw error;
    queue[0]?.stop();
  }
}
