import { Submission } from '../../grader/core/submission';
import type { JudgeHost } from '../../grader/judge/host';
import { installMath } from '../../grader/judge/install-math';
import { judge } from '../../grader/judge/judge';
import { SuiteRecorder } from '../../grader/judge/suite-recorder';
import type { Course } from './course';
import { collect, GLOBALS, NO_JEST_MATCHERS } from './declared-tests';
import type { JudgeRequest, WorkerMessage } from './messages';
import { scope } from './suite-api';
import { wasmTranspiler } from './wasm-transpiler';
import { WorkerGuard } from './worker-guard';

const post = (message: WorkerMessage) => scope.postMessage(message);
const guard = new WorkerGuard(post);

/** Requests wait until the judge is ready, and for the one before them. */
let turn: Promise<(request: JudgeRequest) => Promise<void>> = start();

scope.onmessage = ({ data }) => {
  const request = data as JudgeRequest;
  turn = turn.then(async (grade) => {
    await grade(request).catch(({ message }: Error) => post({ kind: 'failed', request: request.request, message }));
    return grade;
  });
};
turn.then(
  () => post({ kind: 'ready' }),
  ({ message }: Error) => post({ kind: 'failed', message }),
);

/** Loads the judge and the suites. The Math of the realm is replaced before the suites are loaded, as in Jest. */
async function start(): Promise<(request: JudgeRequest) => Promise<void>> {
  scope.gradkata = { globals: GLOBALS };
  const [course, wasm, parser, transform] = await Promise.all([
    load('course.json').then((response) => response.json() as Promise<Course>),
    compile('quickjs.wasm'),
    compile('parser.wasm'),
    compile('transform.wasm'),
  ]);
  const host: JudgeHost = {
    engineText: (module) => course.engine[module],
    transpiler: await wasmTranspiler({ parser, transform }, byTypeScript),
    wasm: async () => wasm,
    guard,
    // Without a clock the judge does the same each time.
    now: () => 0,
    collect,
    mistakes: (exercise) => course.mistakes[exercise] ?? {},
    facts: (exercise) => course.facts[exercise],
  };
  const all = course.exercises.map((exercise) => ({ file: `test/${exercise}.test.ts`, exercise, hidden: false }));
  const recorder = new SuiteRecorder(course.seed, all);
  recorder.install(globalThis);
  await installMath(host, scope.Math);
  scope.importScripts('suites.js');
  const { suites = {} } = scope.gradkata;
  recorder.expect = NO_JEST_MATCHERS as unknown as typeof recorder.expect;
  recorder.loadFile = (file) => suites[file]?.();
  return async ({ request, submissions, exercises, explain, draw, stopped = [] }) => {
    for (const exercise of exercises) recorder.loadNeeded(exercise);
    guard.start(request, stopped);
    const opened = submissions.map(({ id, files }) => new Submission(id, files));
    const { document, graderErrors, pictures } = await judge(host, recorder, opened, {
      exercises,
      pictures: draw === undefined ? [] : [draw],
      limits: course.limits,
      points: course.points,
      explain: explain ?? false,
      heartbeat: () => post({ kind: 'alive', request }),
      onVerdict: (verdict) => post({ kind: 'verdict', request, document: verdict.document }),
    });
    const drawn = draw === undefined ? [] : (pictures?.[0]?.[draw] ?? []);
    post({ kind: 'judged', request, document, graderErrors, pictures: drawn });
  };
}

async function load(file: string): ReturnType<typeof scope.fetch> {
  const response = await scope.fetch(file);
  if (!response.ok) throw new Error(`The page lacks ${file}.`);
  return response;
}

async function compile(file: string): Promise<WebAssembly.Module> {
  const response = await load(file);
  return WebAssembly.compile(new Uint8Array(await response.arrayBuffer()));
}

/** TypeScript is 9 MB, and few files need it. A worker can load a script while it runs. */
function byTypeScript(): typeof import('../../grader/compile/by-typescript') {
  if (!scope.gradkata.byTypeScript) scope.importScripts('typescript.js');
  const { byTypeScript: loaded } = scope.gradkata;
  if (!loaded) throw new Error('The page lacks typescript.js.');
  return loaded;
}
