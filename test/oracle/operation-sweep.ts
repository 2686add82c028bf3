import { type SweepPlan, type SweptCall, sweep, tryOrRefuse, upstreamOf } from '../../grader/suite';
import type { Operation } from './operations';

type OfNumbers = (a: number, b: number) => number;
type Point = readonly [a: number, b?: number];

/** What a method computes from numbers, and its derivatives with respect to a and b. */
export interface Rule {
  method: string;
  data: OfNumbers;
  derivatives: readonly OfNumbers[];
}

/** What a method takes besides the Value that it is called on. */
export type Taken = 'Value' | 'number' | 'nothing';

/** A number that is expected, and the largest of those that were added up for it. */
interface Expected {
  sum: number;
  scale: number;
}

/** The gradients of the Values in a sum, and what is right. */
export interface WrongSum {
  grads: readonly number[];
  expected: readonly number[];
  labels: readonly string[];
  within: number;
}

/** Largest error of a right formula, in relation to the largest number that goes into it. Below 1 it is absolute. */
const TOLERANCE = 1e-10;

/** One method at many points. It takes one call of the VM to find that all are right. */
export class OperationSweep<V> {
  private readonly plan: SweepPlan;
  private readonly data: Expected[] = [];
  private readonly grads: Expected[] = [];

  constructor(
    private readonly rule: Rule,
    private readonly takes: Taken,
    private readonly points: readonly Point[],
  ) {
    const leaves: number[] = [];
    const calls: SweptCall[] = [];
    const leafOf = new Map<string, number>();
    /** The leaf of a name, which gets a part of its gradient from this call. */
    const leaf = (name: string, number: number, gradient: number) => {
      const index = leafOf.get(name) ?? leaves.push(number) - 1;
      leafOf.set(name, index);
      const { sum, scale } = this.grads[index] ?? { sum: 0, scale: 1 };
      this.grads[index] = { sum: sum + gradient, scale: Math.max(scale, Math.abs(gradient)) };
      return index;
    };
    for (const [call, [a, b = 0]] of points.entries()) {
      const upstream = upstreamOf(call, points.length);
      const [ofA = 0, ofB = 0] = rule.derivatives.map((derivative) => upstream * derivative(a, b));
      const self = leaf(takes === 'nothing' ? `call ${call}` : `${a}`, a, ofA);
      if (takes === 'nothing') calls.push({ self });
      else if (takes === 'number') calls.push({ self, other: { number: b } });
      else calls.push({ self, other: { leaf: leaf(a === b ? `another ${b}` : `${b}`, b, ofB) } });
      const data = rule.data(a, b);
      this.data.push({ sum: data, scale: Math.max(1, Math.abs(data)) });
    }
    this.plan = { method: rule.method, leaves, calls };
  }

  /** The operations at the points where a class gives other numbers than expected. */
  wrongIn(Value: object): Operation<V>[] {
    if (this.isRight(Value)) return [];
    const { rule, takes } = this;
    return this.points
      .filter((point) => !new OperationSweep(rule, takes, [point]).isRight(Value))
      .map((point) => this.operationAt(point));
  }

  /**
   * The gradients of all calls in one sum, if they are wrong although each call alone is right: the gradient that
   * reaches a call is larger in that sum.
   */
  wrongTogetherIn(Value: object): WrongSum | undefined {
    if (this.isRight(Value) || this.wrongIn(Value).length > 0) return undefined;
    const { plan, grads } = this;
    const sum = `a sum of ${plan.calls.length} calls of ${plan.method}, of which some count several times`;
    return {
      grads: sweep(Value, plan).grads,
      expected: grads.map((expected) => expected.sum),
      labels: plan.leaves.map((number, index, all) => {
        const which = all.indexOf(number) === index ? 'a Value' : 'another Value';
        return `grad of ${which} of ${number} in ${sum}`;
      }),
      within: TOLERANCE * Math.max(...grads.map(({ scale }) => scale)),
    };
  }

  private isRight(Value: object): boolean {
    const tried = tryOrRefuse(() => sweep(Value, this.plan));
    if (tried.refused) return false;
    const { data, grads, isSound } = tried.value;
    return isSound && areNear(data, this.data) && areNear(grads, this.grads);
  }

  private operationAt([a, b = 0]: Point): Operation<V> {
    const { rule, takes } = this;
    const { method } = rule;
    const callOn = (self: V, ...others: unknown[]) =>
      (self as Record<string, (...others: unknown[]) => V>)[method]?.(...others);
    const at = takes === 'Value' ? [a, b] : [a];
    const data = rule.data(a, b);
    const derivatives = at.map((_, axis) => rule.derivatives[axis]?.(a, b) ?? 0);
    return {
      written: `a.${method}(${{ Value: 'b', number: b, nothing: '' }[takes]})`,
      run: (self: V, other?: V) => callOn(self, ...{ Value: [other], number: [b], nothing: [] }[takes]) as V,
      at,
      data,
      derivatives,
      within: TOLERANCE * Math.max(1, ...[data, ...derivatives].map(Math.abs)),
    };
  }
}

/** NaN is not near. */
function areNear(yours: readonly number[], expected: readonly Expected[]): boolean {
  return expected.every(({ sum, scale }, index) => Math.abs((yours[index] ?? Number.NaN) - sum) <= TOLERANCE * scale);
}
