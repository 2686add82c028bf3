import childProcess from 'node:child_process';
import { afterAll } from '@jest/globals';

const STARTERS = ['spawn', 'spawnSync', 'exec', 'execSync', 'execFile', 'execFileSync', 'fork'] as const;

const original = { ...childProcess };
for (const name of STARTERS) {
  childProcess[name] = (() => {
    throw new Error(`A unit test called ${name}. Move what starts a process to dev/acceptance.`);
  }) as never;
}

// One process of Jest runs unit and acceptance tests, and Node has this module once.
afterAll(() => {
  Object.assign(childProcess, original);
});
