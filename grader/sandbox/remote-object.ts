/** What a remote object asks of the marshaller. Numbers are those that the VM knows its values by. */
export interface RemoteAccess {
  read(object: number, key: string): unknown;
  call(callee: number, self: unknown, args: readonly unknown[], name: string): unknown;
  construct(constructible: number, args: readonly unknown[]): unknown;
}

/** Jest takes a value with one of these for a matcher or an element, an await one for a promise. Learner code offers none. */
const HIDDEN = new Set(['asymmetricMatch', '$$typeof', 'then']);

/** The key under which a remote object hands out its handler. No other module has it. */
const REMOTE_REF = Symbol('remote');

/**
 * Makes an object that stands for one inside the VM: `new Value(2).mul(3).data` reads as it would natively. Its
 * properties are read inside. Writing is refused: a suite observes, it does not reach in.
 */
export function remoteObject(
  access: RemoteAccess,
  number: number,
  kind: 'object' | 'function',
  name = 'the function',
): Record<string, unknown> {
  const target = kind === 'function' ? function learnerCode() {} : {};
  return new Proxy(target, new RemoteObjectHandler(access, number, name)) as Record<string, unknown>;
}

/** What a value of `remoteObject` stands for. Undefined for anything else. */
export function remoteRefOf(value: object): { readonly access: RemoteAccess; readonly number: number } | undefined {
  const inside = Reflect.get(value, REMOTE_REF);
  return inside instanceof RemoteObjectHandler ? inside : undefined;
}

class RemoteObjectHandler implements ProxyHandler<object> {
  constructor(
    readonly access: RemoteAccess,
    readonly number: number,
    private readonly name: string,
  ) {}

  get(_: object, key: string | symbol): unknown {
    if (key === REMOTE_REF) return this;
    if (typeof key !== 'string' || HIDDEN.has(key)) return undefined;
    return this.access.read(this.number, key);
  }

  apply(_: object, self: unknown, args: unknown[]): unknown {
    return this.access.call(this.number, self, args, this.name);
  }

  construct(_: object, args: unknown[]): object {
    return this.access.construct(this.number, args) as object;
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
