/**
 * A number between `low` and `high`, drawn at random: each part of that range is as likely as another. Tests replace it
 * by numbers that they know. Example: `uniform(-1, 1)` may be 0.84.
 */
export function uniform(low: number, high: number): number {
  return low + (high - low) * Math.random();
}
