import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from '@jest/globals';
import { Lock } from '../../../grader/files/lock';
import { temporaryFolder } from '../../testing/submissions';

const root = temporaryFolder();
const place = () => path.join(mkdtempSync(path.join(root, 'lock-')), 'results.json');

test('a lock of a process that has ended is taken over', () => {
  const out = place();
  writeFileSync(`${out}.lock`, String(spawnSync(process.execPath, ['--version']).pid));
  const lock = new Lock(out);
  expect(readFileSync(`${out}.lock`, 'utf8')).toMatch(new RegExp(`^${process.pid}\\b`));
  lock.release();
  expect(readdirSync(path.dirname(out))).toEqual([]);
});

// Elsewhere there is no /proc that tells the state of a process.
if (process.platform === 'linux')
  test('a lock of a zombie process is taken over', async () => {
    // The shell is replaced by a program that never reaps its child.
    const parent = spawn('sh', ['-c', 'sleep 0 & echo $!; exec sleep 60'], { stdio: ['ignore', 'pipe', 'ignore'] });
    try {
      const [pid] = (await once(parent.stdout, 'data')) as [Buffer];
      const state = () => readFileSync(`/proc/${Number(pid)}/stat`, 'utf8');
      while (!state().includes(') Z ')) await wait(10);
      const out = place();
      writeFileSync(`${out}.lock`, String(Number(pid)));
      new Lock(out).release();
      expect(existsSync(`${out}.lock`)).toBe(false);
    } finally {
      parent.kill();
    }
  });
