import { SingleBar } from 'cli-progress';
import { Rate } from './rate';

/** Shows how far a run is. */
export interface Progress {
  /** @param done submissions that have a result now */
  at(done: number): void;
  /** Leaves the cursor on a line of its own. */
  end(): void;
}

/** Where progress goes: `process.stderr`, as far as it matters here. */
export type Screen = Pick<NodeJS.WriteStream, 'write'> & { isTTY?: boolean };

/** Milliseconds after which a run is no longer over in a blink. */
const BAR_DELAY_MS = 2_000;

/** Submissions to go from which a log has lines about them: fewer are done within seconds. */
const LOG_MIN_SUBMISSIONS = 100;

/** Milliseconds between two lines of a log, at least; and those after which there is one, however little was done. */
const MIN_LOG_INTERVAL_MS = 10_000;
const MAX_LOG_INTERVAL_MS = 60_000;

/**
 * A bar on a terminal; in a log, lines in plain text; nothing where there is little to wait for.
 *
 * @param total submissions in the run
 * @param before how many of these were graded before
 * @param environment says whether this is a CI: there a terminal is none that anybody looks at
 * @param now milliseconds on some clock
 */
export function progressOn(
  screen: Screen,
  total: number,
  before: number,
  environment: NodeJS.ProcessEnv,
  now: () => number = () => performance.now(),
): Progress {
  const pace = new Rate(total, before, now);
  if (screen.isTTY && !environment.CI) return total - before > 1 ? bar(screen, pace) : nothing;
  return total - before >= LOG_MIN_SUBMISSIONS ? log(screen, pace) : nothing;
}

const nothing: Progress = { at() {}, end() {} };

function bar(screen: Screen, pace: Rate): Progress {
  const shown = new SingleBar({
    stream: screen as NodeJS.WriteStream,
    format: '  [{bar}] {value} of {total}  {pace}',
    barCompleteChar: '#',
    barIncompleteChar: '-',
    barsize: 24,
    // A grader that is killed cannot put the terminal in order again: nothing of it is changed. Ctrl-C is heard elsewhere.
    linewrap: true,
    hideCursor: false,
    gracefulExit: false,
  });
  let begun = false;
  return {
    at(done) {
      if (!begun && pace.elapsed < BAR_DELAY_MS) return;
      if (!begun) shown.start(pace.total, done, { pace: pace.at(done) });
      else shown.update(done, { pace: pace.at(done) });
      begun = true;
    },
    end() {
      shown.stop();
    },
  };
}

function log(screen: Screen, pace: Rate): Progress {
  let last = { done: pace.before, elapsed: 0 };
  return {
    at(done) {
      const { elapsed } = pace;
      const tenth = done - last.done >= pace.total / 10;
      const since = elapsed - last.elapsed;
      if (since < MIN_LOG_INTERVAL_MS || (!tenth && since < MAX_LOG_INTERVAL_MS)) return;
      screen.write(`${done} of ${pace.total} graded, ${pace.at(done)}\n`);
      last = { done, elapsed };
    },
    end() {},
  };
}
