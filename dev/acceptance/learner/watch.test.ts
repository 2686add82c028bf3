import { type ChildProcess, spawn } from 'node:child_process';
import { once as event } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { checkout, solve, solveAll, writeExercise } from '../../testing/checkout';
import { commandEnvironment } from '../../testing/command';
import { once } from '../../testing/once';
import { ROOT } from '../../testing/root';
import { solutionWith } from '../../testing/submissions';

/** What clears a terminal. */
const CLEARED = '\\u001b\\[2J\\u001b\\[H';

/** Makes a process believe that pipes are a terminal of 90 columns, and tells the modes of its input. */
const TERMINAL = `
  Object.assign(process.stdout, { isTTY: true, columns: 90 });
  Object.assign(process.stdin, { isTTY: true, setRawMode: (mode) => process.stderr.write('raw ' + mode + '\\n') });
`;

const WRONG_01 = solutionWith('01-gradf.ts', { '-3 * a': '3 * a' });
const stubOf = (file: string) => readFileSync(path.join(ROOT, 'test', 'stubs', file), 'utf8');

/** A running `npm run watch`. */
class Watcher {
  readonly process: ChildProcess;
  told = '';
  private seen = '';

  constructor(
    folder: string,
    options: string[],
    private readonly lastLine: string,
    args: string[] = [],
  ) {
    this.process = spawn(process.execPath, [...options, path.join('grader', 'start.cjs'), 'watch', ...args], {
      cwd: folder,
      // On a terminal Jest would say what it does, unless it believes that this is a build server.
      env: commandEnvironment({ TERM: 'xterm', CI: undefined }),
      stdio: 'pipe',
    });
    this.process.stdout?.on('data', (chunk) => {
      this.seen += chunk;
    });
    this.process.stderr?.on('data', (chunk) => {
      this.told += chunk;
    });
  }

  press(keys: string): void {
    this.process.stdin?.write(keys);
  }

  /** What is shown until there is a whole screen that holds this. */
  async next(holds: RegExp): Promise<string> {
    while (!holds.test(this.seen) || !this.seen.trimEnd().endsWith(this.lastLine))
      await event(this.process.stdout as NodeJS.ReadableStream, 'data');
    const screen = this.seen;
    this.seen = '';
    return screen;
  }
}

describe('npm run watch on a terminal', () => {
  const project = once(checkout);
  let watcher: Watcher;

  beforeAll(() => {
    solve(project());
    writeExercise(project(), '02-numerical-gradient.ts', stubOf('02-numerical-gradient.ts'));
    writeExercise(project(), '04-value.ts', stubOf('04-value.ts'));
    const terminal = path.join(project(), 'terminal.cjs');
    writeFileSync(terminal, TERMINAL);
    watcher = new Watcher(project(), ['--require', terminal], 'q quit');
  });
  afterAll(() => {
    watcher.process.kill('SIGKILL');
  });

  test('shows its screen alone, with the time of the run and the keys', async () => {
    const screen = await watcher.next(/Progress/);
    expect(screen).toMatch(new RegExp(`^${CLEARED}\n {2}gradkata\n`));
    expect(screen).toContain('First to do: 02-numerical-gradient');
    expect(screen).toMatch(
      /^ {2}Graded in \d+\.\d s\. .*\n {2}n next {3}h hint {3}l list {3}r run again {3}x reset {3}q quit\n$/m,
    );
    expect(screen).toContain('Next: edit exercises/02-numerical-gradient.ts, and save the file');
    expect(screen).not.toContain('npm test');
  });

  test('keeps an exercise that is done until n goes on to the next', async () => {
    writeExercise(project(), '02-numerical-gradient.ts', solutionWith('02-numerical-gradient.ts', {}));
    const done = await watcher.next(/60 \/ 100/);
    expect(done).toMatch(/^ {2}Done: 02-numerical-gradient · .*\n {2}All 6 tests of this exercise pass\.$/m);
    expect(done).toContain('Next: press n for the next exercise');
    expect(done).not.toContain('First to do');
    watcher.press('n');
    expect(await watcher.next(/60 \/ 100/)).toContain('First to do: 04-value');
  });

  test('gives with each h a hint that goes further', async () => {
    watcher.press('h');
    expect(await watcher.next(/Hint/)).toMatch(/First to do: 04-value[\s\S]*04-value · mul\n\n {2}Hint 1: /);
    watcher.press('h');
    expect(await watcher.next(/Hint/)).toMatch(/Hint 2, the last one: [\s\S]*and save the file\n/);
  });

  test('lists with l all exercises with their states', async () => {
    watcher.press('l');
    const list = await watcher.next(/tests pass/);
    expect(list).toMatch(/^ {4}01-gradf · .*\n {6}OK: 20 \/ 20 points, 5 of 5 tests pass$/m);
    expect(list).toMatch(/^ {2}> 04-value · .*\n {6}not started: 0 \/ 40 points, 0 of \d+ tests pass$/m);
    expect(list).not.toContain('First to do');
  });

  test('resets with x only after y, and keeps the file', async () => {
    const mine = solutionWith('04-value.ts', { 'this.grad += right.data * out.grad': 'this.grad += out.grad' });
    writeExercise(project(), '04-value.ts', mine);
    const tree = 'Where it goes wrong, in the expression of this test:';
    expect(await watcher.next(/WRONG!/)).toContain(tree);
    watcher.press('x');
    expect(await watcher.next(/y or n/)).toContain('Put the stub of exercises/04-value.ts back?');
    watcher.press('n');
    await watcher.next(/WRONG!/);
    expect(readFileSync(path.join(project(), 'exercises', '04-value.ts'), 'utf8')).toBe(mine);
    watcher.press('xy');
    const reset = await watcher.next(/not started {2}04-value/);
    expect(reset).toContain('Your file is kept as exercises/04-value.old.ts.');
    expect(readFileSync(path.join(project(), 'exercises', '04-value.ts'), 'utf8')).toBe(stubOf('04-value.ts'));
    expect(readFileSync(path.join(project(), 'exercises', '04-value.old.ts'), 'utf8')).toBe(mine);
  });

  test('grades again with r', async () => {
    watcher.press('r');
    expect(await watcher.next(/60 \/ 100/)).toMatch(new RegExp(`^${CLEARED}\n {2}gradkata\n`));
  });

  test('ends at q with 0, and gives the terminal back', async () => {
    watcher.press('q');
    expect(await event(watcher.process, 'exit')).toEqual([0, null]);
    expect(watcher.told).toBe('raw true\nraw false\n');
  });
});

describe('npm run watch in a pipe', () => {
  const project = once(checkout);
  let watcher: Watcher;

  beforeAll(() => {
    solveAll(project());
    watcher = new Watcher(project(), [], 'Ctrl-C ends.');
  });
  afterAll(() => {
    watcher.process.kill('SIGKILL');
  });

  test('shows a screen after a save, one that does not compile, and the next', async () => {
    expect(await watcher.next(/100 \/ 100/)).not.toContain('First to do');
    writeExercise(project(), '01-gradf.ts', WRONG_01);
    const second = await watcher.next(/88 \/ 100/);
    expect(second).toContain('WRONG!  ∂f/∂a at (2, 3, 4)');
    expect(second).toMatch(/^\n {2}gradkata\n/);
    writeExercise(project(), '01-gradf.ts', 'export function gradf( {');
    // A busy machine may grade the file while it is written, and then once more.
    expect(await watcher.next(/does not compile[\s\S]*Progress .* 80 \/ 100/)).toContain('01-gradf.ts');
    writeExercise(project(), '01-gradf.ts', solutionWith('01-gradf.ts', {}));
    // What was found on the file before may have been shown below its screen in the meantime.
    const screens = (await watcher.next(/Progress .* 100 \/ 100/)).split('\n  gradkata\n');
    expect(screens.at(-1)).not.toContain('First to do');
  });

  test('loads the suites anew if one has changed', async () => {
    const suite = path.join(project(), 'test', '01-gradf.test.ts');
    writeFileSync(suite, readFileSync(suite, 'utf8').replace('at the notebook’s point', 'at a point of its own'));
    writeExercise(project(), '01-gradf.ts', WRONG_01);
    expect(await watcher.next(/88 \/ 100/)).toContain('at a point of its own');
  });

  test('ends with 0 at Ctrl-C', async () => {
    watcher.process.kill('SIGINT');
    expect(await event(watcher.process, 'exit')).toEqual([0, null]);
    expect(watcher.told).toBe('');
  });
});

describe('npm run watch -- --page', () => {
  const project = once(checkout);
  let watcher: Watcher;

  beforeAll(() => {
    solve(project());
    writeExercise(project(), '01-gradf.ts', WRONG_01);
    watcher = new Watcher(project(), [], 'Ctrl-C ends.', ['--page']);
  });
  afterAll(() => {
    watcher.process.kill('SIGKILL');
  });

  test('serves what the screen shows, with pictures, and tells a page of each newer one', async () => {
    const [, url = ''] = /The page: (http:\S+)/.exec(await watcher.next(/The page/)) ?? [];
    const { body } = await fetch(new URL('/events', url));
    const events = (body as unknown as AsyncIterable<Uint8Array>)[Symbol.asyncIterator]();
    const pageWith = async (text: string) => {
      for (;;) {
        const page = await (await fetch(url)).text();
        if (page.includes(text)) return page;
        await events.next();
      }
    };
    const page = await pageWith('First to do: 01-gradf');
    expect(page).toContain('your slope 11.646, should be -12.354');
    expect(page).toMatch(/href="vscode:\/\/file\/[^"]*\/exercises\/01-gradf\.ts:\d+"/);
    writeExercise(project(), '01-gradf.ts', solutionWith('01-gradf.ts', {}));
    expect(await pageWith('First to do: 05-more-operations')).toContain('tangent: your slope -12.354');
  });

  test('ends with 0 at Ctrl-C, also while a page listens', async () => {
    watcher.process.kill('SIGINT');
    expect(await event(watcher.process, 'exit')).toEqual([0, null]);
    expect(watcher.told).toBe('');
  });
});
