import childProcess from 'node:child_process';
import { afterAll } from '@jest/globals';

const STARTERS = ['spawn', 'spawnSync', 'exec', 'execSync', 'execFile', 'execFileSync', 'fork'] as const;

const original = { ...childProcess };
for (const name of STARTERS) {
  childProcess[name] = (() => {
    throw new Error(`A unit test called ${name}. Move what starts a process to dev/acceptance.`);
  }) as never;
}

// Unit and acceptance tests may share a process, which has this module once. Put its functions back.
afterAll(() => {
  Object.assign(childProcess, original);
});
