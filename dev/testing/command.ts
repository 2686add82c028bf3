import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { ROOT } from './root';

/** Commands of dev/. */
const MAINTAINERS = new Set([
  'new',
  'pack',
  'record',
  'check',
  'verify',
  'bench',
  'mutate',
  'picture',
  'bundle',
  'page',
]);

/** The folder of a command: its `start.cjs` runs it. */
export function folderOf(name: string): 'dev' | 'grader' | 'queue' {
  if (name === 'worker') return 'queue';
  return MAINTAINERS.has(name) ? 'dev' : 'grader';
}

/** For `grade`: starting a second worker takes 0.9 s of processor time, as long as grading 25 submissions. */
export const ONE_WORKER = ['--workers', '1'];

export interface Ended {
  status: number | null;
  stdout: string;
  stderr: string;
  /** Elapsed time of the command. */
  seconds: number;
}

/** An environment without Jest's variables, and without those that change colours, width and log commands. */
export function commandEnvironment(more: NodeJS.ProcessEnv = {}): NodeJS.ProcessEnv {
  return {
    ...process.env,
    NO_COLOR: '1',
    COLUMNS: undefined,
    FORCE_COLOR: undefined,
    GITHUB_ACTIONS: undefined,
    JEST_WORKER_ID: undefined,
    NODE_ENV: undefined,
    // Each test grades anew: what ran before must not matter.
    GRADKATA_KEPT: '',
    ...more,
  };
}

/** Runs a command of the project in a process, as npm does. */
export function command(
  name: string,
  args: string[] = [],
  { root = ROOT, env = {} }: { root?: string; env?: NodeJS.ProcessEnv } = {},
): Ended {
  const start = performance.now();
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [path.join(root, folderOf(name), 'start.cjs'), name, ...args],
    {
      encoding: 'utf8',
      env: commandEnvironment(env),
      maxBuffer: 256 * 1024 * 1024,
    },
  );
  return { status, stdout, stderr, seconds: (performance.now() - start) / 1000 };
}
