import path from 'node:path';
import { afterEach } from '@jest/globals';
import { LIMITS, type Limits } from '../../grader/core/limits';
import type { HostModules } from '../../grader/sandbox/host-functions';
import type { Sandbox } from '../../grader/sandbox/sandbox';
import { outside } from './outside';
import { ROOT } from './root';

const { Sandbox: SandboxClass } = outside<typeof import('../../grader/sandbox/sandbox')>('grader/sandbox/sandbox');
const { nodeEngine, nodeVms } = outside<typeof import('./node-parts')>('dev/testing/node-parts');
const { CompiledFiles } = outside<typeof import('../../grader/compile/compiled-files')>(
  'grader/compile/compiled-files',
);
const { Program } = outside<typeof import('../../grader/compile/program')>('grader/compile/program');
const { Submission } = outside<typeof import('../../grader/core/submission')>('grader/core/submission');

/** The path inside the VM of the exercise that `openSandbox` loads. */
export const EXERCISE = 'exercises/01-exercise.ts';

export interface OpenedSandbox {
  sandbox: Sandbox;
  /** What learner code wrote to the console. */
  output: string[];
  /** Calls an export as a suite does. */
  call(name: string, ...args: unknown[]): unknown;
}

export interface OpenSandboxOptions {
  /** Other exercise files in the same folder, by name. */
  siblings?: Record<string, string>;
  swappable?: HostModules;
  limits?: Partial<Limits>;
  /** Whether learner code may return arrays of arrays. */
  returnsRows?: boolean;
}

const engine = nodeEngine(ROOT);
/** The source of the VMs for these tests. */
export const vms = nodeVms();
const opened: Sandbox[] = [];

const closeAll = () => {
  for (const sandbox of opened.splice(0)) sandbox.dispose();
};
afterEach(closeAll);

/**
 * Loads a text as an exercise into a VM. The VM is closed after the test, or when the test opens another one.
 *
 * @throws LearnerFault if it fails to load
 */
export async function openSandbox(source: string, options: OpenSandboxOptions = {}): Promise<OpenedSandbox> {
  const texts = { [path.posix.basename(EXERCISE)]: source, ...options.siblings };
  const files = Object.entries(texts).map(([name, text]) => [name, { text }]);
  const submission = new Submission('learner', Object.fromEntries(files));
  const output: string[] = [];
  closeAll();
  const sandbox = new SandboxClass(await vms.acquire({ ...LIMITS, ...options.limits }), {
    program: new Program(new CompiledFiles(engine, submission, LIMITS)),
    swappable: options.swappable ?? {},
    returnsRows: options.returnsRows,
    limits: { ...LIMITS, ...options.limits },
    output: { isFull: false, write: (line: string) => output.push(line), drop: () => {} },
  });
  opened.push(sandbox);
  sandbox.load(EXERCISE);
  const call = (name: string, ...args: unknown[]) =>
    (sandbox.marshaller.exported(name) as (...args: unknown[]) => unknown)(...args);
  return { sandbox, output, call };
}

/** Runs a function with this body in a VM, and returns its result. */
export async function answer(body: string, options?: OpenSandboxOptions): Promise<unknown> {
  const { call } = await openSandbox(`export function answer() {\n${body}\n}\n`, options);
  return call('answer');
}
