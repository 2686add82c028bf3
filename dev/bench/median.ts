/** Times that each thing is measured, after it has been warmed up. */
const SAMPLES = 101;

/**
 * How long a task takes.
 *
 * @param calls how often it happens in one sample, so that a sample is longer than the clock's steps
 * @param isWhole the task does it so often by itself
 * @param between called between two samples, unmeasured
 * @returns milliseconds for one call: the median of the samples
 */
export function medianMs(calls: number, task: () => unknown, isWhole = false, between: () => void = () => {}): number {
  const times: number[] = [];
  for (let sample = 0; sample < 2 * SAMPLES; sample += 1) {
    const start = performance.now();
    for (let count = 0; count < (isWhole ? 1 : calls); count += 1) task();
    // The first half warms up.
    if (sample >= SAMPLES) times.push(performance.now() - start);
    between();
  }
  return (median(times) as number) / calls;
}

/** The middle one of numbers, or the upper one of the two in the middle. */
export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((one, other) => one - other);
  return sorted[sorted.length >> 1] ?? Number.NaN;
}

/** A time as people read it: `1.8 µs`, `0.22 ms`, `20 ms`. */
export function shownMs(milliseconds: number): string {
  if (milliseconds < 0.02) return `${(milliseconds * 1000).toPrecision(2)} µs`;
  return `${milliseconds >= 10 ? milliseconds.toFixed(0) : milliseconds.toPrecision(2)} ms`;
}
