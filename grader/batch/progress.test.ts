import { PassThrough } from 'node:stream';
import { describe, expect, test } from '@jest/globals';
import { progressOn, type Screen } from './progress';

/** A screen that records its output. */
function screen(isTTY: boolean): { on: Screen; written: () => string } {
  const on = Object.assign(new PassThrough(), { isTTY, columns: 100 });
  let text = '';
  on.on('data', (chunk) => {
    text += chunk;
  });
  return { on, written: () => text };
}

/** The output after these submissions were graded at these seconds. */
function shown(
  steps: [seconds: number, done: number][],
  { isTTY = false, total = 1000, before = 0, environment = {} as NodeJS.ProcessEnv },
): string {
  const { on, written } = screen(isTTY);
  let time = 5_000;
  const progress = progressOn(on, total, before, environment, () => time);
  for (const [seconds, done] of steps) {
    time = 5_000 + seconds * 1000;
    progress.at(done);
  }
  progress.end();
  return written();
}

describe('a log', () => {
  test('has a line after ten seconds and a tenth, not sooner', () => {
    const steps = [5, 9, 10, 15, 19, 20, 30, 31].map((seconds): [number, number] => [seconds, seconds * 20]);
    expect(shown(steps, {})).toBe(
      [
        '200 of 1000 graded, 20.0 a second, 40 s left',
        '400 of 1000 graded, 20.0 a second, 30 s left',
        '600 of 1000 graded, 20.0 a second, 20 s left',
        '',
      ].join('\n'),
    );
  });

  test('has a line a minute in a slow run, with the time left in units', () => {
    const steps = [30, 59, 60, 90, 119, 120].map((seconds): [number, number] => [seconds, seconds / 10]);
    expect(shown(steps, {})).toBe(
      '6 of 1000 graded, 0.1 a second, 2 h 45 min left\n12 of 1000 graded, 0.1 a second, 2 h 44 min left\n',
    );
  });

  test('computes the rate from the submissions of this run alone', () => {
    expect(shown([[20, 700]], { before: 500 })).toBe('700 of 1000 graded, 10.0 a second, 30 s left\n');
  });

  test('has no lines about few submissions, even slow ones', () => {
    expect(shown([[500, 50]], { total: 99 })).toBe('');
    expect(shown([[500, 950]], { before: 901 })).toBe('');
  });
});

describe('a terminal', () => {
  test('has a bar with count, rate and time left, and a line feed at the end', () => {
    const text = shown(
      [
        [3, 300],
        [4, 400],
      ],
      { isTTY: true },
    );
    expect(text).toContain('300 of 1000  100.0 a second, 7 s left');
    expect(text).toContain('[#######-----------------]');
    expect(text).toContain('400 of 1000  100.0 a second, 6 s left');
    expect(text).toMatch(/\n$/);
  });

  test('has no bar in a short run', () => {
    expect(
      shown(
        [
          [0.1, 10],
          [1.9, 1000],
        ],
        { isTTY: true },
      ),
    ).toBe('');
  });

  test('has no bar for a single submission', () => {
    expect(shown([[60, 1]], { isTTY: true, total: 1 })).toBe('');
    expect(shown([[60, 50]], { isTTY: true, total: 50, before: 49 })).toBe('');
  });

  test('is treated as a log in a CI', () => {
    expect(shown([[20, 200]], { isTTY: true, environment: { CI: 'true' } })).toBe(
      '200 of 1000 graded, 10.0 a second, 1 min 20 s left\n',
    );
  });

  test('keeps its cursor and its wrapping', () => {
    expect(shown([[3, 300]], { isTTY: true })).not.toMatch(/\?25l|\?7l/);
  });
});
