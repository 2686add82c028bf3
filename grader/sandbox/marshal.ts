import { type QuickJSContext, type QuickJSHandle, Scope } from 'quickjs-emscripten-core';
import { LearnerFault, SuiteError } from '../core/learner-fault';
import type { Limits } from '../core/limits';
import { inWords } from '../text/number-text';
import type { Bridge, GuestValue, HostValue } from './bridge';
import { ROOT } from './bridge-guest';
import type { GuestHelpers } from './guest-helpers';
import { remoteObject, remoteRefOf } from './remote-object';
import { inVm } from './vm-error';

/**
 * Carries values over the edge of the VM. Numbers, strings, booleans, undefined, null and plain arrays of these cross as
 * they are; objects and functions cross as opaque stand-ins. Whatever runs learner code on the way (a getter, a proxy)
 * does so inside the VM, under its limits.
 */
export class Marshaller {
  /** The last call that came back, for a message about what a suite could not go on with. */
  lastCall: { name: string; returned: unknown } | undefined;
  /** The name of a property that was read last and was not there. Undefined if anything else was done since. */
  missingProperty: string | undefined;
  private scope = new Scope();
  /** The arrays that learner code returned. A suite that hands one of these to learner code took it for a Value. */
  private readonly arrays = new WeakSet<unknown[]>();
  /** The latest number that was given out, and the latest that is not good any more. */
  private latest: number = ROOT;
  private released: number = ROOT;

  constructor(
    private readonly context: QuickJSContext,
    private readonly bridge: Bridge,
    private readonly helpers: GuestHelpers,
    private readonly limits: Limits,
    private readonly faultFrom: (error: QuickJSHandle) => LearnerFault,
  ) {}

  /** Lets go of everything that crossed since the last release. */
  release(): void {
    this.lastCall = undefined;
    this.missingProperty = undefined;
    inVm(() => this.bridge.release());
    this.released = this.latest;
    this.scope.dispose();
    this.scope = new Scope();
  }

  /** Nothing that crossed is good any more. */
  close(): void {
    this.released = Number.POSITIVE_INFINITY;
  }

  /** Runs `task` and lets go at once of the handles that it kept. */
  withTemporaryHandles<T>(task: () => T): T {
    const outer = this.scope;
    this.scope = new Scope();
    try {
      return task();
    } finally {
      this.scope.dispose();
      this.scope = outer;
    }
  }

  /** @param name what the function is called, for messages */
  call(callee: number, self: unknown, args: readonly unknown[], name: string): unknown {
    const returned = inVm(() =>
      this.toHost(this.bridge.call(this.valid(callee), this.toGuest(self), this.allToGuest(args))),
    );
    this.lastCall = { name, returned };
    this.missingProperty = undefined;
    return returned;
  }

  /** Calls what the loaded module exports under a name. @returns undefined when that is no function */
  callExport(name: string, args: readonly unknown[]): { returned: unknown } | undefined {
    return inVm(() => {
      const answer = this.bridge.callNamed(name, this.allToGuest(args));
      if (answer.kind === 'uncallable') return undefined;
      this.lastCall = { name, returned: this.toHost(answer) };
      return this.lastCall;
    });
  }

  /** @returns undefined when what the loaded module exports under the name is no function */
  constructExport(name: string, args: readonly unknown[]): { returned: unknown } | undefined {
    return inVm(() => {
      const answer = this.bridge.constructNamed(name, this.allToGuest(args));
      return answer.kind === 'uncallable' ? undefined : { returned: this.toHost(answer) };
    });
  }

  construct(constructible: number, args: readonly unknown[]): unknown {
    return inVm(() => this.toHost(this.bridge.construct(this.valid(constructible), this.allToGuest(args))));
  }

  read(object: number, key: string): unknown {
    const value = inVm(() => this.toHost(this.bridge.read(this.valid(object), key), key));
    this.missingProperty = value === undefined ? key : undefined;
    return value;
  }

  /** What the loaded module exports under a name, as it is now. */
  exported(name: string): unknown {
    return inVm(() => this.toHost(this.bridge.read(ROOT, name), name));
  }

  /** A value of the VM for the host. Each property and element is read once: nothing can change between two reads. */
  give(handle: QuickJSHandle): unknown {
    return this.toHost(this.bridge.give(handle));
  }

  /** A property that is a text, for messages; undefined when it is none, or when reading it throws, whatever it throws. */
  tryText(object: QuickJSHandle, key: string): string | undefined {
    const { context } = this;
    const result = context.callFunction(this.helpers.get, context.undefined, object, this.keep(context.newString(key)));
    if (result.error) {
      // To read what was thrown here would run more of the learner's code, which may throw again, without end.
      result.error.dispose();
      return undefined;
    }
    const handle = this.keep(result.value);
    return context.typeof(handle) === 'string' ? this.textOf(handle) : undefined;
  }

  /** Nothing of it is read: what was thrown may run code when it is. */
  isNull(handle: QuickJSHandle): boolean {
    const { context } = this;
    const result = context.callFunction(this.helpers.isNull, context.undefined, handle);
    if (!result.error) return result.value.consume((is) => context.getNumber(is)) === 1;
    result.error.dispose();
    return false;
  }

  /** What `console.log` would write for this value, cut to length. */
  show(handle: QuickJSHandle): string {
    const { context } = this;
    const result = context.callFunction(this.helpers.show, context.undefined, handle);
    if (!result.error) return this.textOf(this.keep(result.value)) ?? '';
    result.error.dispose();
    return `(${context.typeof(handle)} that cannot be shown)`;
  }

  private textOf(handle: QuickJSHandle): string | undefined {
    const answer = this.bridge.give(handle);
    if (answer.kind === 'thrown') answer.error.dispose();
    return answer.kind === 'plain' && typeof answer.value === 'string' ? answer.value : undefined;
  }

  private toHost(answer: HostValue, name?: string, depth = 0): unknown {
    switch (answer.kind) {
      case 'plain':
        return answer.value;
      case 'numbers':
        if (depth > 0) throw nested();
        return this.ownArray(answer.numbers);
      case 'array':
        this.latest = answer.number;
        return this.array(answer.number, answer.length, depth);
      case 'thrown':
        throw this.faultFrom(answer.error);
      default:
        this.latest = answer.number;
        return remoteObject(this, answer.number, answer.kind, name);
    }
  }

  private allToGuest(args: readonly unknown[]): GuestValue[] {
    return args.map((arg) => this.toGuest(arg));
  }

  /** A value of the host for the VM: what `outward` gave comes back as what it was. */
  private toGuest(value: unknown): GuestValue {
    if (value === null) return { plain: null };
    switch (typeof value) {
      case 'number':
      case 'string':
      case 'boolean':
      case 'undefined':
        return { plain: value };
      default:
        break;
    }
    const remote = typeof value === 'object' || typeof value === 'function' ? remoteRefOf(value) : undefined;
    if (remote?.access === this) return { number: this.valid(remote.number) };
    if (remote)
      throw new SuiteError('A value of another VM was used: call what the exercise exports in each test anew.');
    if (Array.isArray(value) && this.arrays.has(value))
      throw new LearnerFault('Your code returned an array where a Value or a number belongs.');
    const what = Array.isArray(value) ? 'an array' : typeof value === 'object' ? 'an object' : `a ${typeof value}`;
    throw new SuiteError(
      `a test can hand numbers, texts, true, false, null and what learner code returned to learner code, not ${what} of its own. Hand over its numbers one by one.`,
    );
  }

  /** @throws Error when it was let go of: the suite kept it from one test to the next */
  private valid(number: number): number {
    if (number <= this.released)
      throw new SuiteError('A value of an earlier test was used: call what the exercise exports in each test anew.');
    return number;
  }

  private array(number: number, length: number, depth: number): unknown[] {
    if (!(length <= this.limits.arrayLength)) {
      throw new LearnerFault(
        `Your code returned an array with ${inWords(length)} elements, too many to look at. Return only what is asked for.`,
      );
    }
    if (depth > 0) throw nested();
    const elements = Array.from({ length }, (_, index) =>
      this.toHost(this.bridge.read(number, String(index)), undefined, depth + 1),
    );
    return this.ownArray(elements);
  }

  private ownArray<Elements extends unknown[]>(elements: Elements): Elements {
    this.arrays.add(elements);
    return elements;
  }

  private keep(handle: QuickJSHandle): QuickJSHandle {
    return this.scope.manage(handle);
  }
}

function nested(): LearnerFault {
  return new LearnerFault('Your code returned an array of arrays. Return only what is asked for.');
}
