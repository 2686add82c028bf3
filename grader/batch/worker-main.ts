import { Submission } from '../core/submission';
import { Session } from '../jest/session';
import type { Reply, Task } from './messages';
import { type SerializedResult, serializeResult } from './serialized-result';
import { StepGuard } from './step-guard';

/** Time between two signs of life. A test may take less time than a message. */
const HEARTBEAT_MS = 1_000;

/**
 * Processor time of a step, in addition to the wall clock of a test. The files that take most to compile take 1 s, and
 * fuel ends tests in as much.
 */
const MAX_STEP_MS = 7_000;

const stepGuard = new StepGuard();

/**
 * Grades task after task from the parent process, until that ends.
 *
 * @param keepLoaded called after each task, as the parent gives no notice of the end. It keeps what swc made of the
 *   grader's files: otherwise each process loads swc, 32 MiB, for the files that only workers load.
 */
export function work(keepLoaded: () => void): void {
  process.on('message', (task: Task) => {
    grade(task)
      .catch(({ message }: Error): Reply => ({ kind: 'broken', message }))
      .then((reply) => {
        keepLoaded();
        send(reply);
      });
  });
  process.on('disconnect', () => process.exit());
  // Ctrl-C in a terminal reaches every process. The parent decides when workers end.
  process.on('SIGINT', () => {});
}

/** The session of the last task, and the settings as its key. */
let opened: { session: Session; key: string } | undefined;

async function grade({ submissions, ...settings }: Task): Promise<Reply> {
  const session = await sessionFor(settings);
  let lastSign = performance.now();
  const alive = () => {
    stepGuard.start(MAX_STEP_MS + settings.limits.wallMs);
    if (performance.now() - lastSign < HEARTBEAT_MS) return;
    lastSign = performance.now();
    send({ kind: 'alive' });
  };
  const opened = submissions.map(({ id, files, fault }) => new Submission(id, files, fault));
  const graded = gradeAll(session, opened, settings, alive).then((judged) =>
    withVerdicts(judged, opened, settings, alive),
  );
  const { results, graderErrors } = await graded.finally(() => stepGuard.stop());
  collect(submissions.length);
  return { kind: 'graded', results, graderErrors, memory: process.memoryUsage.rss() };
}

type Judged = Awaited<ReturnType<Session['grade']>>;

/** The results, and for formats with pages what is on these. */
async function withVerdicts(
  { document, graderErrors, pictures }: Judged,
  opened: readonly Submission[],
  { pages, seed }: Pick<Task, 'pages' | 'seed'>,
  alive: () => void,
): Promise<{ results: SerializedResult[]; graderErrors: readonly string[] }> {
  const results = document.submissions.map(serializeResult);
  if (!pages) return { results, graderErrors };
  const { renderVerdicts } = await import('./render-verdicts');
  const verdicts = await renderVerdicts(document.submissions, opened, pictures, seed, alive);
  return { results: results.map((result, index) => ({ ...result, verdict: verdicts[index] ?? '' })), graderErrors };
}

async function gradeAll(
  session: Session,
  submissions: readonly Submission[],
  { root, limits, explain }: Omit<Task, 'submissions'>,
  alive: () => void,
): Promise<Judged> {
  const judged = await session.grade(submissions, { heartbeat: alive });
  if (!explain) return judged;
  const { addOpinion } = await import('../jest/add-opinion');
  for (const [index, { exercises }] of judged.document.submissions.entries()) {
    for (const exercise of exercises) {
      alive();
      addOpinion(root, exercise, submissions[index] as Submission, limits);
    }
  }
  return judged;
}

/** Submissions between two garbage collections. */
const GC_EVERY = 80;

let uncollected = 0;

/** Bytes of memory of the process with which V8 has to return what it keeps for later: 100 MiB of Node 24. */
const MUCH_MEMORY = 250 * 1024 * 1024;

/**
 * Bytes more than after the last time. What a worker needs may be much already: asking V8 after each task took a tenth
 * of the processor time of a class.
 */
const MUCH_MORE = 40 * 1024 * 1024;

let lastMemory = 0;

/** Collects garbage at intervals, which limits the memory of a worker (`npm run bench -- class` prints it). */
function collect(graded: number): void {
  if (process.memoryUsage.rss() > Math.max(MUCH_MEMORY, lastMemory + MUCH_MORE)) {
    // With options Node 20 keeps discarded VMs, of 16 MiB each. Without, Node 24 keeps what it has freed.
    globalThis.gc?.();
    globalThis.gc?.({ type: 'major', execution: 'sync', flavor: 'last-resort' });
    lastMemory = process.memoryUsage.rss();
  }
  uncollected += graded;
  if (uncollected < GC_EVERY) return;
  uncollected = 0;
  globalThis.gc?.();
}

/** Reuses the session of the last task if the settings are the same. */
async function sessionFor({ root, exercises, seed, pages, ...rest }: Omit<Task, 'submissions'>): Promise<Session> {
  const settings = { ...rest, pictures: pages ? exercises : [] };
  const key = JSON.stringify([root, exercises, seed, settings]);
  if (opened?.key === key) return opened.session;
  await opened?.session.close();
  opened = { session: new Session(root, exercises, seed, settings), key };
  return opened.session;
}

function send(reply: Reply): void {
  process.send?.(reply);
}
