import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { CompiledFiles } from '../../grader/compile/compiled-files';
import { Program } from '../../grader/compile/program';
import { LIMITS } from '../../grader/core/limits';
import { Submission } from '../../grader/core/submission';
import { Sandbox } from '../../grader/sandbox/sandbox';
import { nodeEngine, nodeVms } from '../testing/node-parts';

/** Calls of each export. */
const CALLS_PER_EXPORT = 22;

const vms = nodeVms();

const SILENT = { isFull: true, write: () => {}, drop: () => {} };

/** How to call the exports of the exercises, by their names. */
const CALLERS: Record<string, (callable: never, index: number) => unknown> = {
  gradf: (gradf: (...at: number[]) => unknown, index) => gradf(2 + index, 3, 4),
  numericalGradient: (estimate: (...at: number[]) => unknown, index) => estimate(2 + index, 3, 4),
  symmetricGradient: (estimate: (...at: number[]) => unknown, index) => estimate(2 + index, 3, 4),
  Value: (Value: new (data: number) => { mul(other: unknown): { backward(): void }; grad: number }, index) => {
    const [a, b] = [new Value(index), new Value(3)];
    a.mul(b).backward();
    return a.grad;
  },
};

/** A task for a process of `bare.cjs`. */
export interface BareTask {
  root: string;
  /** The texts of each submission, by file name. */
  all: readonly Record<string, string>[];
}

/**
 * Evaluates submissions and calls their exports, in the VMs of the grader, without Jest, tests and verdicts. It runs a
 * process on each core, because busy cores slow each other down.
 *
 * @returns seconds for each submission, on one of the cores
 */
export async function bareSeconds(task: BareTask): Promise<number> {
  const children = Array.from({ length: availableParallelism() }, () => fork(path.join(__dirname, 'bare.cjs')));
  const nextSeconds = () => Promise.all(children.map(secondsFrom));
  try {
    // The first message says that a process is ready.
    await nextSeconds();
    for (const child of children) child.send(task);
    const seconds = await nextSeconds();
    return seconds.reduce((sum, one) => sum + one, 0) / seconds.length / task.all.length;
  } finally {
    for (const child of children) child.kill();
  }
}

/**
 * The next number that a process sends.
 *
 * @throws Error if it ends instead
 */
async function secondsFrom(child: ChildProcess): Promise<number> {
  const ended = once(child, 'exit').then(([code]) => {
    throw new Error(`A process of bare evaluation ended with ${code}.`);
  });
  const [seconds] = await Promise.race([once(child, 'message'), ended]);
  return seconds as number;
}

/** Called in such a process. Sends 0 when it is ready, and the seconds that each task took. */
export function evaluateBare(): void {
  process.on('message', async ({ root, all }: BareTask) => {
    const engine = nodeEngine(root);
    const start = performance.now();
    for (const texts of all) {
      const files = Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, { text }]));
      const program = new Program(new CompiledFiles(engine, new Submission('bare', files), LIMITS));
      for (const name of Object.keys(texts)) await evaluate(program, `exercises/${name}`);
    }
    process.send?.((performance.now() - start) / 1000);
  });
  process.send?.(0);
}

/** Loads a file in a VM and calls its exports. Errors of wrong answers are ignored. */
async function evaluate(program: Program, file: string): Promise<void> {
  const vm = await vms.acquire(LIMITS);
  const sandbox = new Sandbox(vm, { program, swappable: {}, limits: LIMITS, output: SILENT });
  try {
    sandbox.load(file);
    for (const name of sandbox.exportNames()) {
      const callable = sandbox.marshaller.exported(name);
      for (let index = 0; index < CALLS_PER_EXPORT; index += 1) CALLERS[name]?.(callable as never, index);
    }
  } catch {
    // A wrong answer may throw. The rest of it is not measured.
  } finally {
    sandbox.dispose();
  }
}
