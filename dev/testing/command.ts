import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { ROOT } from './root';

/** Commands that are in dev/. */
export const MAINTAINERS = new Set(['new', 'pack', 'record', 'check', 'verify', 'bench', 'mutate', 'picture']);

export interface Ended {
  status: number | null;
  stdout: string;
  stderr: string;
  /** How long it took, in seconds. */
  seconds: number;
}

/** Colours and the marks of a log would depend on where the tests run, and Jest's own variables must not leak into a command. */
export function commandEnvironment(more: NodeJS.ProcessEnv = {}): NodeJS.ProcessEnv {
  return {
    ...process.env,
    NO_COLOR: '1',
    FORCE_COLOR: undefined,
    GITHUB_ACTIONS: undefined,
    JEST_WORKER_ID: undefined,
    NODE_ENV: undefined,
    ...more,
  };
}

/** Runs a command of the project as a process of its own, as npm would. */
export function command(
  name: string,
  args: string[] = [],
  { root = ROOT, env = {} }: { root?: string; env?: NodeJS.ProcessEnv } = {},
): Ended {
  const start = performance.now();
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [path.join(root, MAINTAINERS.has(name) ? 'dev' : 'grader', 'start.cjs'), name, ...args],
    {
      encoding: 'utf8',
      env: commandEnvironment(env),
      maxBuffer: 256 * 1024 * 1024,
    },
  );
  return { status, stdout, stderr, seconds: (performance.now() - start) / 1000 };
}
