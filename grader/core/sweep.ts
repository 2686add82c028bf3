/** A call of a method of a Value: `x.mul(y)`, `x.mul(2)` or `x.exp()`. */
export interface SweptCall {
  /** Which leaf it is called on. */
  self: number;
  /** Another leaf, by its index, or a number. None if the method takes nothing. */
  other?: { leaf: number } | { number: number };
}

/** Calls of one method. */
export interface SweepPlan {
  method: string;
  /** Numbers for the Values that the calls share. */
  leaves: readonly number[];
  calls: readonly SweptCall[];
}

/** What a sweep gave. NaN stands for what is no number. */
export interface SweepResult {
  /** The data of each call. */
  data: readonly number[];
  /** The gradient of each leaf, after the sum of all calls went backward, each with its `upstreamOf`. */
  grads: readonly number[];
  /** Whether each call got this gradient, and the leaves kept their data. */
  isSound: boolean;
}

/** Calls after which the sum of all calls so far is doubled. */
export const CALLS_OF_WEIGHT = 8;

/**
 * The gradient that reaches a call. They differ, as a mistake at 1 and at -1 would not be seen in the sum of the two.
 *
 * @param index of the call, out of `count`
 */
export function upstreamOf(index: number, count: number): number {
  return 3 * 2 ** (Math.floor((count - 1) / CALLS_OF_WEIGHT) - Math.floor(index / CALLS_OF_WEIGHT));
}

/** Calls a method of a class many times, in one call of the VM. */
export type Sweep = (plan: SweepPlan) => SweepResult;

/** The key under which a class of the VM has its sweep. Registered, because suites run in a realm of their own. */
export const SWEEP = Symbol.for('gradkata.sweep');
