import { runSuites } from '../jest/run';
import { Submission } from '../submission/submission';
import type { Answer, Task } from './messages';

/** Milliseconds between two signs of life: what is over may have taken less than telling it. */
const PULSE = 1_000;

/** Grades what the parent process sends, task after task, until the parent is gone. */
export function work(): void {
  process.on('message', (task: Task) => {
    grade(task).then(say, (error: Error) => say({ kind: 'broken', message: error.message }));
  });
  process.on('disconnect', () => process.exit());
  // The terminal's Ctrl-C goes to every process: the parent decides.
  process.on('SIGINT', () => {});
}

async function grade({ root, submissions, exercises, seed, ...settings }: Task): Promise<Answer> {
  const opened = submissions.map(({ id, files, fault }) => new Submission(id, files, fault));
  let said = performance.now();
  const alive = () => {
    if (performance.now() - said < PULSE) return;
    said = performance.now();
    say({ kind: 'alive' });
  };
  const { document, breakdowns } = await runSuites(root, opened, exercises, seed, { ...settings, alive });
  const results = document.submissions.map((result) => JSON.stringify(result));
  // What a run of Jest leaves behind is a tenth of all memory, and V8 alone would let ten of them pile up.
  globalThis.gc?.();
  return { kind: 'graded', results, breakdowns, memory: process.memoryUsage.rss() };
}

function say(answer: Answer): void {
  process.send?.(answer);
}
