import { Submission } from '../core/submission';
import { Session } from '../jest/session';
import type { Answer, Task } from './messages';
import { serializeResult } from './serialized-result';

/** Milliseconds between two signs of life: what is over may have taken less than telling it. */
const HEARTBEAT_MS = 1_000;

/** Grades what the parent process sends, task after task, until the parent is gone. */
export function work(): void {
  process.on('message', (task: Task) => {
    grade(task).then(reply, (error: Error) => reply({ kind: 'broken', message: error.message }));
  });
  process.on('disconnect', () => process.exit());
  // The terminal's Ctrl-C goes to every process: the parent decides.
  process.on('SIGINT', () => {});
}

/** What the tasks so far were graded in, and by which settings. */
let opened: { session: Session; key: string } | undefined;

async function grade({ submissions, ...settings }: Task): Promise<Answer> {
  const session = await sessionFor(settings);
  let said = performance.now();
  const alive = () => {
    if (performance.now() - said < HEARTBEAT_MS) return;
    said = performance.now();
    reply({ kind: 'alive' });
  };
  const opened = submissions.map(({ id, files, fault }) => new Submission(id, files, fault));
  const { document, graderErrors } = await session.grade(opened, alive);
  const results = document.submissions.map(serializeResult);
  collect(submissions.length);
  return { kind: 'graded', results, graderErrors, memory: process.memoryUsage.rss() };
}

/** Submissions whose garbage is left to lie: some 100 kB each. */
const GC_EVERY = 80;

let left = 0;

/** V8 alone would let the memory double. It costs some submissions each time: fast code goes along with the functions that had it. */
function collect(graded: number): void {
  left += graded;
  if (left < GC_EVERY) return;
  left = 0;
  globalThis.gc?.();
}

/** The session of the task before, unless this one is about something else. */
async function sessionFor({ root, exercises, seed, ...settings }: Omit<Task, 'submissions'>): Promise<Session> {
  const key = JSON.stringify([root, exercises, seed, settings]);
  if (opened?.key === key) return opened.session;
  await opened?.session.close();
  opened = { session: new Session(root, exercises, seed, settings), key };
  return opened.session;
}

function reply(answer: Answer): void {
  process.send?.(answer);
}
