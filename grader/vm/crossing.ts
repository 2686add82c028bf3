import { type QuickJSContext, type QuickJSHandle, Scope } from 'quickjs-emscripten-core';
import { LearnerFault } from '../fault';
import { inWords } from '../result/wording';
import type { Intrinsics } from './intrinsics';
import type { Limits } from './limits';
import { opaque, opaqueHandle } from './opaque';

type Result = { error?: QuickJSHandle | undefined; value?: QuickJSHandle };

/**
 * Carries values over the edge of the VM. Numbers, strings, booleans, undefined, null and plain arrays of these cross as
 * they are; objects and functions cross as opaque handles. Whatever runs learner code on the way (a getter, a proxy)
 * does so inside the VM, under its limits.
 */
export class Crossing {
  /** The last call that came back, for a message about what a suite could not go on with. */
  lastCall: { name: string; returned: unknown } | undefined;
  /** Handles of the test that is running. */
  private scope = new Scope();

  constructor(
    private readonly context: QuickJSContext,
    private readonly intrinsics: Intrinsics,
    private readonly limits: Limits,
    private readonly unwrap: (result: Result) => QuickJSHandle,
  ) {}

  /** Lets go of every handle that crossed since the last release. */
  release(): void {
    this.lastCall = undefined;
    this.scope.dispose();
    this.scope = new Scope();
  }

  /** Runs `task` and lets go at once of the handles that crossed during it. */
  apart<T>(task: () => T): T {
    const outer = this.scope;
    this.scope = new Scope();
    try {
      return task();
    } finally {
      this.scope.dispose();
      this.scope = outer;
    }
  }

  get(object: QuickJSHandle, key: string): QuickJSHandle {
    return this.helper(this.intrinsics.get, object, this.keep(this.context.newString(key)));
  }

  /** @param name what the function is called, for messages */
  call(callee: QuickJSHandle, self: unknown, args: readonly unknown[], name: string): unknown {
    const result = this.context.callFunction(callee, this.inward(self), ...args.map((arg) => this.inward(arg)));
    const returned = this.outward(this.keep(this.unwrap(result)));
    this.lastCall = { name, returned };
    return returned;
  }

  construct(constructible: QuickJSHandle, args: readonly unknown[]): unknown {
    return this.outward(this.helper(this.intrinsics.construct, constructible, ...args.map((arg) => this.inward(arg))));
  }

  read(object: QuickJSHandle, key: string): unknown {
    const handle = this.get(object, key);
    return this.context.typeof(handle) === 'function' ? opaque(this, handle, 'function', key) : this.outward(handle);
  }

  /** A property that is a text, for messages; undefined when it is none, or when reading it throws, whatever it throws. */
  tryText(object: QuickJSHandle, key: string): string | undefined {
    const { context } = this;
    const result = context.callFunction(
      this.intrinsics.get,
      context.undefined,
      object,
      this.keep(context.newString(key)),
    );
    if (result.error) {
      // To read what was thrown here would run more of the learner's code, which may throw again, without end.
      result.error.dispose();
      return undefined;
    }
    const handle = this.keep(result.value);
    return context.typeof(handle) === 'string' ? this.text(handle) : undefined;
  }

  /** What `console.log` would write for this value, cut to length. */
  show(handle: QuickJSHandle): string {
    try {
      return String(this.outward(this.helper(this.intrinsics.show, handle)));
    } catch {
      return `(${this.context.typeof(handle)} that cannot be shown)`;
    }
  }

  /** A value of the VM for the host. Each property and element is read once: nothing can change between two reads. */
  outward(handle: QuickJSHandle, depth = 0): unknown {
    switch (this.context.typeof(handle)) {
      case 'number':
        return this.context.getNumber(handle);
      case 'string':
        return this.text(handle);
      case 'boolean':
        return this.context.getNumber(handle) === 1;
      case 'undefined':
        return undefined;
      case 'object':
        return this.object(handle, depth);
      case 'function':
        return opaque(this, handle, 'function');
      default:
        return opaque(this, handle, 'object');
    }
  }

  /** A value of the host for the VM: what `outward` gave comes back as what it was. */
  private inward(value: unknown): QuickJSHandle {
    const { context } = this;
    switch (typeof value) {
      case 'number':
        return this.keep(context.newNumber(value));
      case 'string':
        return this.keep(context.newString(value));
      case 'boolean':
        return value ? context.true : context.false;
      case 'undefined':
        return context.undefined;
      default:
        break;
    }
    if (value === null) return context.null;
    const handle = opaqueHandle(value as object);
    if (!handle)
      throw new LearnerFault(
        `Your code returned ${Array.isArray(value) ? 'an array' : 'something'} where a Value or a number belongs.`,
      );
    return handle;
  }

  private text(handle: QuickJSHandle): string {
    const cut = this.helper(this.intrinsics.cut, handle, this.keep(this.context.newNumber(this.limits.textLength)));
    return this.context.getString(cut);
  }

  private object(handle: QuickJSHandle, depth: number): unknown {
    const kind = this.context.getString(this.helper(this.intrinsics.kind, handle));
    if (kind === 'null') return null;
    return kind === 'array' ? this.array(handle, depth) : opaque(this, handle, 'object');
  }

  private array(handle: QuickJSHandle, depth: number): unknown[] {
    const length = this.read(handle, 'length');
    if (typeof length !== 'number' || length > this.limits.arrayLength) {
      throw new LearnerFault(
        `Your code returned an array with ${inWords(length)} elements, too many to look at. Return only what is asked for.`,
      );
    }
    if (depth > 0) throw new LearnerFault('Your code returned an array of arrays. Return only what is asked for.');
    return Array.from({ length }, (_, index) => this.outward(this.get(handle, String(index)), depth + 1));
  }

  private helper(helper: QuickJSHandle, ...args: QuickJSHandle[]): QuickJSHandle {
    return this.keep(this.unwrap(this.context.callFunction(helper, this.context.undefined, ...args)));
  }

  private keep(handle: QuickJSHandle): QuickJSHandle {
    return this.scope.manage(handle);
  }
}
