import { LearnerFault } from '../fault';
import type { Crossing } from './crossing';

/** By these Jest knows a value that judges itself, and an await one that answers later. Learner code offers neither. */
const HIDDEN = new Set(['asymmetricMatch', '$$typeof', 'then']);

/** Under this key a stand-in hands out what it stands for: known to nobody else. */
const INSIDE = Symbol('inside');

/** What the proxies stand before: nothing is ever read from these. */
const OBJECT = {};
const FUNCTION = function learnerCode() {};

/**
 * Stands for an object or function inside the VM, so that `new Value(2).mul(3).data` reads as it would natively.
 * Reading a property reads it inside; writing is refused: a suite observes, it does not reach in.
 *
 * @param number what the VM knows it by
 */
export function opaque(
  crossing: Crossing,
  number: number,
  kind: 'object' | 'function',
  name = 'the function',
): Record<string, unknown> {
  const target = kind === 'function' ? FUNCTION : OBJECT;
  return new Proxy(target, new Inside(crossing, name, number)) as Record<string, unknown>;
}

/** What is behind a value that `opaque` returned; undefined for anything else. */
export function behind(value: object): { readonly crossing: Crossing; readonly number: number } | undefined {
  const inside = Reflect.get(value, INSIDE);
  return inside instanceof Inside ? inside : undefined;
}

/** A property that is read to be called: when that is what is done with it, the VM is asked once for both. */
function method(crossing: Crossing, owner: number, name: string): unknown {
  return new Proxy(FUNCTION, new Method(crossing, owner, name));
}

class Inside implements ProxyHandler<object> {
  /** @param own what the VM knows it by; undefined until somebody asks */
  constructor(
    readonly crossing: Crossing,
    protected readonly name: string,
    private own?: number,
  ) {}

  get number(): number {
    this.own ??= this.find();
    return this.own;
  }

  get(_: object, key: string | symbol): unknown {
    if (key === INSIDE) return this;
    if (typeof key !== 'string' || HIDDEN.has(key)) return undefined;
    return this.crossing.isMethod(key) ? method(this.crossing, this.number, key) : this.crossing.read(this.number, key);
  }

  apply(_: object, self: unknown, args: unknown[]): unknown {
    return this.crossing.call(this.number, self, args, this.name);
  }

  construct(_: object, args: unknown[]): object {
    return this.crossing.construct(this.number, args) as object;
  }

  has(): boolean {
    return false;
  }

  ownKeys(): string[] {
    return [];
  }

  getOwnPropertyDescriptor(): undefined {
    return undefined;
  }

  getPrototypeOf(): null {
    return null;
  }

  protected find(): number {
    throw new Error('Nothing is known by no number.');
  }

  set(): boolean {
    return false;
  }

  defineProperty(): boolean {
    return false;
  }

  deleteProperty(): boolean {
    return false;
  }
}

class Method extends Inside {
  constructor(
    crossing: Crossing,
    private readonly owner: number,
    name: string,
  ) {
    super(crossing, name);
  }

  override apply(target: object, self: unknown, args: unknown[]): unknown {
    const inside = typeof self === 'object' && self !== null ? behind(self) : undefined;
    if (inside?.crossing !== this.crossing || inside.number !== this.owner) return super.apply(target, self, args);
    const called = this.crossing.callMethod(this.owner, this.name, args);
    if (!called) throw this.noFunction();
    return called.returned;
  }

  /** For whoever does something else with it after all. */
  protected override find(): number {
    const value = this.crossing.read(this.owner, this.name);
    const inside = typeof value === 'function' ? behind(value) : undefined;
    if (!inside) throw this.noFunction();
    return inside.number;
  }

  private noFunction(): LearnerFault {
    return new LearnerFault(
      `The test could not go on with what your code returned (its ${this.name} is no function, although that of others is).`,
    );
  }
}
