import type { LearnerCode } from '../reading';
import type { ReadingFuel } from '../reading-fuel';
import { otherShape } from '../result-shape';
import type { DifferenceFacts } from './difference-facts';

/** More points are asked by a loop, not by a formula. */
const MOST_POINTS = 24;

/** The share by which a sum of weighted values may miss an estimate. */
const SHARE_OF_ROUNDING = 1e-9;

type F = (...point: number[]) => number;

/** The estimates at one point with one step, as sums of values of any function. */
export interface Measured {
  point: readonly number[];
  /** The step that was given, undefined for the default. */
  step: number | undefined;
  /** The points at which the function is asked, in the order of the first time. */
  asked: readonly (readonly number[])[];
  /** The weight of each asked point in each estimate. */
  weights: readonly (readonly number[])[];
  /** The estimates for the function that is 0 everywhere. */
  constants: readonly number[];
  /** The estimates for a function without any order. */
  estimates: readonly number[];
  /** Tells for each estimate whether it is the weighted sum of values of the function. */
  areLinear: readonly boolean[];
  /** Tells for each estimate whether minus the function has the opposite. */
  areOdd: readonly boolean[];
  /** Tells for each estimate whether minus the function has the same. */
  areEven: readonly boolean[];
}

/** Asks for estimates of functions that are 1 at one point and 0 elsewhere: these are the weights of that point. */
export class Measurer {
  constructor(
    private readonly code: LearnerCode,
    private readonly facts: DifferenceFacts,
    private readonly fuel: ReadingFuel,
  ) {}

  /** The result for a function, of any shape. */
  ask(f: F, point: readonly number[], step: number | undefined): unknown {
    this.fuel.take();
    const args = step === undefined ? point : [...point, step];
    return this.code.swap({ [this.facts.function]: f }, () => this.code.call(this.facts.export, args));
  }

  /** How many arguments the function is given, if it is ever given another number than it has. */
  strangeArguments(point: readonly number[], step: number): number | undefined {
    let strange: number | undefined;
    const counting: F = (...at) => {
      if (at.length !== this.facts.variables.length) strange ??= at.length;
      return 0;
    };
    this.ask(counting, point, step);
    return strange;
  }

  /** Undefined if a result is no list of estimates, or if the function is asked at too many points. */
  measure(point: readonly number[], step: number | undefined): Measured | undefined {
    const { asked, estimates } = this.record(disorder, point, step);
    if (!estimates || asked.length > MOST_POINTS) return undefined;
    const constants = this.estimates(() => 0, point, step);
    const minus = this.estimates((...at) => -disorder(...at), point, step);
    if (!constants || !minus) return undefined;
    const weights: number[][] = [];
    let isSteady = true;
    for (const at of asked) {
      const key = keyOf(at);
      const impulse = this.record((...other) => (keyOf(other) === key ? 1 : 0), point, step);
      if (!impulse.estimates) return undefined;
      isSteady &&= impulse.asked.map(keyOf).join() === asked.map(keyOf).join();
      weights.push(impulse.estimates.map((estimate, index) => estimate - (constants[index] as number)));
    }
    const areOdd = estimates.map((estimate, index) => {
      const sum = estimate + (minus[index] as number) - 2 * (constants[index] as number);
      return Math.abs(sum) <= SHARE_OF_ROUNDING * (Math.abs(estimate) + Math.abs(minus[index] as number));
    });
    const areLinear = estimates.map(
      (estimate, index) => isSteady && areOdd[index] === true && isSum(estimate, index, asked, weights, constants),
    );
    const areEven = minus.map((estimate, index) => estimate === estimates[index]);
    return { point, step, asked, weights, constants, estimates, areLinear, areOdd, areEven };
  }

  private record(f: F, point: readonly number[], step: number | undefined) {
    const asked = new Map<string, readonly number[]>();
    const recording: F = (...at) => {
      if (asked.size <= MOST_POINTS && !asked.has(keyOf(at))) asked.set(keyOf(at), at);
      return f(...at);
    };
    return { estimates: this.estimates(recording, point, step), asked: [...asked.values()] };
  }

  private estimates(f: F, point: readonly number[], step: number | undefined): number[] | undefined {
    const returned = this.ask(f, point, step);
    return otherShape(returned, this.facts.parts.length) === undefined ? (returned as number[]) : undefined;
  }
}

function isSum(
  estimate: number,
  index: number,
  asked: readonly (readonly number[])[],
  weights: readonly (readonly number[])[],
  constants: readonly number[],
): boolean {
  const terms = asked.map((at, place) => (weights[place]?.[index] as number) * disorder(...at));
  const sum = terms.reduce((total, term) => total + term, constants[index] as number);
  const scale = terms.reduce((total, term) => total + Math.abs(term), Math.abs(estimate));
  return Math.abs(estimate - sum) <= SHARE_OF_ROUNDING * scale;
}

/** A number from 1 to 2 for each point, as if by chance. Close points have very different ones. */
export function disorder(...point: number[]): number {
  let state = 0.5;
  for (const coordinate of point) {
    const spread = (coordinate * 7919.13 + state * 104729.7) * 9301.01;
    state = spread - Math.floor(spread);
  }
  return 1 + state;
}

function keyOf(point: readonly number[]): string {
  return point.join();
}
