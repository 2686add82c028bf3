import type { Marshaller } from './marshal';

/** By these Jest knows a value that judges itself, and an await one that answers later. Learner code offers neither. */
const HIDDEN = new Set(['asymmetricMatch', '$$typeof', 'then']);

/** Under this key a stand-in hands out what it stands for: known to nobody else. */
const REMOTE_REF = Symbol('inside');

/**
 * Stands for an object or function inside the VM, so that `new Value(2).mul(3).data` reads as it would natively.
 * Reading a property reads it inside; writing is refused: a suite observes, it does not reach in.
 *
 * @param number what the VM knows it by
 */
export function remoteObject(
  crossing: Marshaller,
  number: number,
  kind: 'object' | 'function',
  name = 'the function',
): Record<string, unknown> {
  const target = kind === 'function' ? function learnerCode() {} : {};
  return new Proxy(target, new Inside(crossing, number, name)) as Record<string, unknown>;
}

/** What is behind a value that `opaque` returned; undefined for anything else. */
export function remoteRefOf(value: object): { readonly crossing: Marshaller; readonly number: number } | undefined {
  const inside = Reflect.get(value, REMOTE_REF);
  return inside instanceof Inside ? inside : undefined;
}

class Inside implements ProxyHandler<object> {
  constructor(
    readonly crossing: Marshaller,
    readonly number: number,
    private readonly name: string,
  ) {}

  get(_: object, key: string | symbol): unknown {
    if (key === REMOTE_REF) return this;
    if (typeof key !== 'string' || HIDDEN.has(key)) return undefined;
    return this.crossing.read(this.number, key);
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
