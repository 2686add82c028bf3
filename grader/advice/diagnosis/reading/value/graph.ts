import { LearnerFault } from '../../../../core/learner-fault';
import type { LearnerCode } from '../reading';
import type { ReadingFuel } from '../reading-fuel';

/** A Value of the learner's. Any property may be anything. */
export type Node = Record<string, unknown>;

/** Builds and differentiates graphs of a learner's Values. Every call takes fuel. */
export class Graph {
  constructor(
    private readonly code: LearnerCode,
    private readonly fuel: ReadingFuel,
  ) {}

  leaf(number: number): Node {
    this.fuel.take();
    return this.code.construct('Value', [number]) as Node;
  }

  /** @returns what the method returns, of any type */
  apply(node: Node, method: string, args: readonly unknown[] = []): unknown {
    this.fuel.take();
    const called = typeof node === 'object' && node !== null ? node[method] : undefined;
    if (typeof called !== 'function') throw new LearnerFault(`There is no method ${method} to call.`);
    return Reflect.apply(called, node, args);
  }

  add(one: Node, other: Node | number): Node {
    return this.apply(one, 'add', [other]) as Node;
  }

  /** The sum of `count` times a node, so that a gradient of `count` arrives at it. */
  copies(node: Node, count: number): Node {
    let sum = count === 1 ? this.add(node, 0) : node;
    for (let copy = 1; copy < count; copy += 1) sum = this.add(sum, node);
    return sum;
  }

  backward(node: Node): void {
    this.apply(node, 'backward');
  }

  set(node: Node, key: string, value: unknown): void {
    this.fuel.take();
    this.code.assign(node, key, value);
  }
}

/** True if both are the same number, but for rounding. */
export function isNear(one: unknown, other: unknown): boolean {
  if (typeof one !== 'number' || typeof other !== 'number' || !Number.isFinite(one - other)) return false;
  return Math.abs(one - other) <= 1e-9 * Math.max(1e-3, Math.abs(one), Math.abs(other));
}

/** A number with few digits, the same for numbers that differ by rounding. */
export function short(value: unknown): string {
  return typeof value === 'number' ? String(Number(value.toPrecision(5))) : String(value);
}
