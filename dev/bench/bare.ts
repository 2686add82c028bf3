import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { Program } from '../../grader/compile/program';
import { LIMITS } from '../../grader/core/limits';
import { Submission } from '../../grader/core/submission';
import { Sandbox } from '../../grader/sandbox/sandbox';
import { nodeEngine, nodeVms } from '../testing/node-parts';

/** Calls into each file. */
const CALLS = 22;

const vms = nodeVms();

const SILENT = { isFull: true, write: () => {}, drop: () => {} };

/** What there is to call in a file, and how. */
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

/** What a process of `bare.cjs` is asked. */
export interface BareTask {
  root: string;
  /** The texts of each submission, by file name. */
  all: readonly Record<string, string>[];
}

/**
 * Evaluates submissions and calls what they export: the same files in the same VM, a fresh one for each file, without Jest, tests and
 * verdicts. In as many processes at once as there are cores: cores that work at the same time slow each other down.
 *
 * @returns seconds for each, on one of the cores
 */
export async function bareSeconds(task: BareTask): Promise<number> {
  const children = Array.from({ length: availableParallelism() }, () => fork(path.join(__dirname, 'bare.cjs')));
  const said = () => Promise.all(children.map(saidBy));
  try {
    // They have loaded what they need.
    await said();
    for (const child of children) child.send(task);
    const seconds = await said();
    return seconds.reduce((sum, one) => sum + one, 0) / seconds.length / task.all.length;
  } finally {
    for (const child of children) child.kill();
  }
}

/** The next number that a process says. @throws Error when it ends instead */
async function saidBy(child: ChildProcess): Promise<number> {
  const ended = once(child, 'exit').then(([code]) => {
    throw new Error(`A process of bare evaluation ended with ${code}.`);
  });
  const [seconds] = await Promise.race([once(child, 'message'), ended]);
  return seconds as number;
}

/** In such a process: says that it is ready, and then how many seconds a task took. */
export function evaluateBare(): void {
  process.on('message', async ({ root, all }: BareTask) => {
    const engine = nodeEngine(root);
    const start = performance.now();
    for (const texts of all) {
      const files = Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, { text }]));
      const program = new Program(engine, new Submission('bare', files));
      for (const name of Object.keys(texts)) await evaluate(program, `exercises/${name}`);
    }
    process.send?.((performance.now() - start) / 1000);
  });
  process.send?.(0);
}

/** What goes wrong in a wrong answer goes wrong here as well, and is not looked at. */
async function evaluate(program: Program, file: string): Promise<void> {
  const chamber = await vms.acquire(LIMITS);
  const confinement = new Sandbox(chamber, { program, swappable: {}, limits: LIMITS, output: SILENT });
  try {
    confinement.load(file);
    for (const name of confinement.exportNames()) {
      const callable = confinement.marshaller.exported(name);
      for (let index = 0; index < CALLS; index += 1) CALLERS[name]?.(callable as never, index);
    }
  } catch {
    // A throw ends it earlier than a right answer does.
  } finally {
    confinement.dispose();
  }
}
