import { setTimeout as pause } from 'node:timers/promises';
import { printLines } from '../grader/report/screen/print-lines';
import { Gradebook } from './gradebook';
import { OPEN_SUBMISSIONS } from './sweep';

const ASK_PAUSE_MS = 500;
const TELL_MS = 10_000;

/** Waits until every submission has a grade or a reason, and returns the exit code. */
export async function drain(address: string): Promise<number> {
  const gradebook = new Gradebook(address);
  try {
    await gradebook.check();
    for (let told = -TELL_MS; ; ) {
      const [row] = await gradebook.query<{ count: number }>(`select count(*)::int from (${OPEN_SUBMISSIONS}) as open`);
      const count = row?.count ?? 0;
      if (count === 0) break;
      if (performance.now() - told >= TELL_MS) {
        printLines(`${count} submissions wait.`);
        told = performance.now();
      }
      await pause(ASK_PAUSE_MS);
    }
    printLines('Every submission that was handed in is graded or given up.');
    return 0;
  } finally {
    await gradebook.close();
  }
}
