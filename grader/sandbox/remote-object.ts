import { SWEEP, type Sweep } from '../core/sweep';
import { VALUE_WORDS } from '../core/value-words';

/** What a remote object asks of the marshaller. Objects are named by their ids inside the VM. */
export interface RemoteAccess {
  read(object: number, key: string): unknown;
  /** What the object is if it is a Value. */
  valueWords(object: number): string | undefined;
  /** The sweep of the object if it is a class of Values. */
  sweep(object: number): Sweep;
  call(callee: number, self: unknown, args: readonly unknown[], name: string): unknown;
  construct(constructible: number, args: readonly unknown[]): unknown;
}

/** Keys by which Jest knows matchers and elements, and `await` knows promises. Remote objects never have them. */
const HIDDEN = new Set(['asymmetricMatch', '$$typeof', 'then']);

/** The key under which a remote object returns its handler. Only this module has it. */
const REMOTE_REF = Symbol('remote');

/**
 * Makes an object that stands for one inside the VM: suites can write `new Value(2).mul(3).data`. Assignments to it are
 * refused: tests must not change what learner code holds.
 */
export function remoteObject(
  access: RemoteAccess,
  id: number,
  kind: 'object' | 'function',
  name = 'the function',
): Record<string, unknown> {
  const target = kind === 'function' ? newFunction() : {};
  return new Proxy(target, new RemoteObjectHandler(access, id, name)) as Record<string, unknown>;
}

/** A function without own `prototype`, which no proxy could hide. It can be constructed, unlike an arrow function. */
function newFunction(): object {
  return function learnerCode() {}.bind(null);
}

/** @returns what a remote object stands for, undefined if `value` is none */
export function remoteRefOf(value: object): { readonly access: RemoteAccess; readonly id: number } | undefined {
  const handler = Reflect.get(value, REMOTE_REF);
  return handler instanceof RemoteObjectHandler ? handler : undefined;
}

class RemoteObjectHandler implements ProxyHandler<object> {
  constructor(
    readonly access: RemoteAccess,
    readonly id: number,
    private readonly name: string,
  ) {}

  get(_: object, key: string | symbol): unknown {
    if (key === REMOTE_REF) return this;
    if (key === VALUE_WORDS) return this.access.valueWords(this.id);
    if (key === SWEEP) return this.access.sweep(this.id);
    if (typeof key !== 'string' || HIDDEN.has(key)) return undefined;
    return this.access.read(this.id, key);
  }

  apply(_: object, self: unknown, args: unknown[]): unknown {
    return this.access.call(this.id, self, args, this.name);
  }

  construct(_: object, args: unknown[]): object {
    return this.access.construct(this.id, args) as object;
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
