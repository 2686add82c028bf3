import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { once as event } from 'node:events';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { checkout, solve, writeExercise } from '../../testing/checkout';
import { commandEnvironment } from '../../testing/command';
import { once } from '../../testing/once';
import { solutionWith } from '../../testing/submissions';

const project = once(checkout);

/** What clears a terminal. */
const CLEARED = '\\u001b\\[2J\\u001b\\[H';

describe('npm run watch', () => {
  let watcher: ChildProcessByStdio<null, Readable, Readable>;
  let seen = '';

  /** What is on the screen once the run that follows is over. */
  const nextScreen = async (holds: RegExp): Promise<string> => {
    while (!holds.test(seen) || !seen.trimEnd().endsWith('Ctrl-C ends.')) await event(watcher.stdout, 'data');
    const screen = seen;
    seen = '';
    return screen;
  };

  beforeAll(() => {
    solve(project());
    const terminal = path.join(project(), 'terminal.cjs');
    writeFileSync(terminal, 'process.stdout.isTTY = true;');
    watcher = spawn(process.execPath, ['--require', terminal, path.join('grader', 'start.cjs'), 'watch'], {
      cwd: project(),
      // On a terminal Jest would say what it does, unless it believes that this is a build server.
      env: commandEnvironment({ TERM: 'xterm', CI: undefined }),
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    watcher.stdout.on('data', (chunk) => {
      seen += chunk;
    });
  });
  afterAll(() => {
    watcher.kill('SIGKILL');
  });

  test('shows its screen alone, at once, after a save, one that does not compile, and the next', async () => {
    const first = await nextScreen(/100 \/ 100/);
    expect(first).not.toContain('First to do');
    writeExercise(project(), '01-gradf.ts', solutionWith('01-gradf.ts', { '-3 * a': '3 * a' }));
    const second = await nextScreen(/88 \/ 100/);
    expect(second).toContain('WRONG!  ∂f/∂a at (2, 3, 4)');
    // A terminal is cleared, and then has the screen alone.
    for (const screen of [first, second]) expect(screen).toMatch(new RegExp(`^${CLEARED}\n {2}gradkata\n`));
    writeExercise(project(), '01-gradf.ts', 'export function gradf( {');
    expect(await nextScreen(/80 \/ 100/)).toContain('does not compile');
    solve(project());
    expect(await nextScreen(/100 \/ 100/)).not.toContain('First to do');
  });

  test('ends with 0 at Ctrl-C', async () => {
    watcher.kill('SIGINT');
    expect(await event(watcher, 'exit')).toEqual([0, null]);
  });
});
