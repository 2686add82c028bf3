import type { CallObserver } from '../../sandbox/marshal';
import { remoteRefOf } from '../../sandbox/remote-object';

/** Something that a suite got from learner code, or a number that it handed over. */
export interface LoggedNode {
  /** The method or function that returned it. Empty if the suite made it by `new`. */
  name: string;
  /** What was called, and with what, as far as these are objects or numbers. */
  operands: readonly (LoggedNode | number)[];
  /** The number that it was made of. Undefined if it was computed. */
  given?: number;
  /** What stands for it in the suite. */
  remote: object;
}

/** A comparison or a reading of a property, in the order in which they took place. */
export type LoggedEvent = { node: LoggedNode; key: string } | { label: string; isOk: boolean };

/** Takes down what a suite computes by learner code. Who came from whom is seen from outside, so any class will do. */
export class CallLog implements CallObserver {
  /** In the order in which they came into being: each after its operands. */
  readonly nodes: LoggedNode[] = [];
  /** The nodes on which `backward` was called. */
  readonly results: LoggedNode[] = [];
  readonly events: LoggedEvent[] = [];
  private readonly byId = new Map<number, LoggedNode>();
  /** True while the log itself reads. */
  isPaused = false;

  constructed([given]: readonly unknown[], returned: unknown): void {
    if (typeof given === 'number') this.add({ name: '', operands: [], given }, returned);
  }

  called(name: string, self: unknown, args: readonly unknown[], returned: unknown): void {
    if (this.isPaused) return;
    const operands = [self, ...args.flat()].flatMap((one) => (typeof one === 'number' ? one : (this.find(one) ?? [])));
    const [first] = operands;
    if (name === 'backward' && typeof first === 'object') this.results.push(first);
    for (const one of Array.isArray(returned) ? returned.flat() : [returned]) this.add({ name, operands }, one);
  }

  wasRead(object: number, key: string): void {
    const node = this.byId.get(object);
    if (node && !this.isPaused) this.events.push({ node, key });
  }

  private add(node: Omit<LoggedNode, 'remote'>, returned: unknown): void {
    const id = idOf(returned);
    if (id === undefined) return;
    const logged = { ...node, remote: returned as object };
    this.byId.set(id, logged);
    this.nodes.push(logged);
  }

  private find(value: unknown): LoggedNode | undefined {
    const id = idOf(value);
    return id === undefined ? undefined : this.byId.get(id);
  }
}

function idOf(value: unknown): number | undefined {
  return typeof value === 'object' && value !== null ? remoteRefOf(value)?.id : undefined;
}
