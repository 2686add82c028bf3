/** Measured samples of each task, if no other number is given. As many more warm it up. */
const SAMPLES = 101;

/**
 * Measures a task.
 *
 * @param calls number of calls in a sample, which must be longer than a step of the clock
 * @param isWhole true if one call of `task` makes all of these calls
 * @param between called between two samples, without being measured
 * @param samples how many are measured, after as many that warm up
 * @returns milliseconds for one call: the median of the samples
 */
export function medianMs(
  calls: number,
  task: () => unknown,
  isWhole = false,
  between: () => void = () => {},
  samples = SAMPLES,
): number {
  const times: number[] = [];
  for (let sample = 0; sample < 2 * samples; sample += 1) {
    const start = performance.now();
    for (let count = 0; count < (isWhole ? 1 : calls); count += 1) task();
    // The first half warms up.
    if (sample >= samples) times.push(performance.now() - start);
    between();
  }
  return (median(times) as number) / calls;
}

/** The middle number, or the upper one of the two in the middle. */
export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((one, other) => one - other);
  return sorted[sorted.length >> 1] ?? Number.NaN;
}

/** Formats a time with two digits: `1.8 µs`, `0.22 ms`, `20 ms`. */
export function shownMs(milliseconds: number): string {
  if (milliseconds < 0.02) return `${(milliseconds * 1000).toPrecision(2)} µs`;
  return `${milliseconds >= 10 ? milliseconds.toFixed(0) : milliseconds.toPrecision(2)} ms`;
}
