import { SingleBar } from 'cli-progress';
import { Rate } from './rate';

/** Shows the progress of a run. */
export interface Progress {
  /** @param done submissions that have a result */
  at(done: number): void;
  /** Moves the cursor to a new line. */
  end(): void;
}

/** The part of `process.stderr` that is used here. */
export type Screen = Pick<NodeJS.WriteStream, 'write'> & { isTTY?: boolean };

/** How all progress bars look. A process that is killed cannot restore the terminal, so they set nothing of it. */
export const BAR_OPTIONS = {
  barCompleteChar: '#',
  barIncompleteChar: '-',
  barsize: 24,
  linewrap: true,
  hideCursor: false,
  gracefulExit: false,
} as const;

/** A shorter run shows no progress bar. */
const BAR_DELAY_MS = 2_000;

/** A log has no lines about fewer submissions. */
const LOG_MIN_SUBMISSIONS = 100;

/** A line of a log follows a tenth of the submissions after the shorter time, any progress after the longer one. */
const MIN_LOG_INTERVAL_MS = 10_000;
const MAX_LOG_INTERVAL_MS = 60_000;

/**
 * Shows a bar on a terminal and lines in a log. Short runs show neither.
 *
 * @param total submissions in the run
 * @param before submissions graded by an earlier run
 * @param environment `CI` tells that the terminal is a log
 * @param now a clock in milliseconds
 */
export function progressOn(
  screen: Screen,
  total: number,
  before: number,
  environment: NodeJS.ProcessEnv,
  now: () => number = () => performance.now(),
): Progress {
  const rate = new Rate(total, before, now);
  if (screen.isTTY && !environment.CI) return total - before > 1 ? bar(screen, rate) : nothing;
  return total - before >= LOG_MIN_SUBMISSIONS ? log(screen, rate) : nothing;
}

const nothing: Progress = { at() {}, end() {} };

function bar(screen: Screen, rate: Rate): Progress {
  const shown = new SingleBar({
    stream: screen as NodeJS.WriteStream,
    format: '  [{bar}] {value} of {total}  {rate}',
    ...BAR_OPTIONS,
  });
  let begun = false;
  return {
    at(done) {
      if (!begun && rate.elapsed < BAR_DELAY_MS) return;
      if (!begun) shown.start(rate.total, done, { rate: rate.at(done) });
      else shown.update(done, { rate: rate.at(done) });
      begun = true;
    },
    end() {
      shown.stop();
    },
  };
}

function log(screen: Screen, rate: Rate): Progress {
  let last = { done: rate.before, elapsed: 0 };
  return {
    at(done) {
      const { elapsed } = rate;
      const tenth = done - last.done >= rate.total / 10;
      const since = elapsed - last.elapsed;
      if (since < MIN_LOG_INTERVAL_MS || (!tenth && since < MAX_LOG_INTERVAL_MS)) return;
      screen.write(`${done} of ${rate.total} graded, ${rate.at(done)}\n`);
      last = { done, elapsed };
    },
    end() {},
  };
}
