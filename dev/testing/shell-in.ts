import { type ChildProcess, spawn } from 'node:child_process';
import { once as event } from 'node:events';
import { afterAll } from '@jest/globals';
import { commandEnvironment, type Ended, folderOf } from './command';

/** Runs commands as `start.cjs` of their folder does, and answers with what each printed. */
const SCRIPT = `
  const usual = { ...process.env };
  const settle = (env) => {
    for (const name of Object.keys(process.env)) if (!(name in env)) delete process.env[name];
    Object.assign(process.env, env);
  };
  process.stdout.setMaxListeners(0);
  process.on('message', async ({ part, args, env }) => {
    require('./' + part + '/typescript.cjs');
    const { main } = require('./' + part + '/main.ts');
    settle({ ...usual, ...env });
    const streams = ['stdout', 'stderr'];
    const printed = { stdout: '', stderr: '' };
    const originals = streams.map((name) => process[name].write);
    for (const name of streams)
      process[name].write = (text) => {
        printed[name] += text;
        return true;
      };
    process.exitCode = 0;
    await main(args);
    for (const [index, name] of streams.entries()) process[name].write = originals[index];
    process.send({ status: process.exitCode, ...printed });
  });
`;

type Run = (name: string, ...args: string[]) => Promise<Omit<Ended, 'seconds'>>;

/** Runs commands, or by `with` one that finds these variables in its environment. */
export type Shell = Run & { with(env: NodeJS.ProcessEnv): Run };

/**
 * Runs commands in a project, one after the other, in one process that stays until the tests are over. Each saves the
 * start of Node, of Jest and of the VM. A test about a process of its own calls `command`.
 */
export function shellIn(root: () => string): Shell {
  let shell: ChildProcess | undefined;
  let exited: Promise<never> | undefined;
  afterAll(() => {
    shell?.kill('SIGKILL');
  });
  const runWith =
    (env: NodeJS.ProcessEnv): Run =>
    async (...args) => {
      shell ??= startShell(root());
      exited ??= event(shell, 'exit').then(([code]) => {
        throw new Error(`The process that runs all commands ended with ${code}.`);
      });
      const answered = event(shell, 'message');
      shell.send({ part: folderOf(args[0]), args, env });
      const [ended] = (await Promise.race([answered, exited])) as [Omit<Ended, 'seconds'>];
      return ended;
    };
  return Object.assign(runWith({}), { with: runWith });
}

function startShell(cwd: string): ChildProcess {
  const shell = spawn(process.execPath, ['-e', SCRIPT], {
    cwd,
    env: commandEnvironment(),
    // Not those of Jest: commands ask whether they have a terminal, and how wide it is.
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  shell.stderr?.pipe(process.stderr, { end: false });
  return shell;
}
