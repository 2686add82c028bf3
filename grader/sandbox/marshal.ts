import type { QuickJSHandle } from 'quickjs-emscripten-core';
import { LearnerFault, SuiteError } from '../core/learner-fault';
import type { Limits } from '../core/limits';
import type { Sweep, SweepPlan, SweepResult } from '../core/sweep';
import { valueWords } from '../core/value-words';
import { inWords } from '../text/number-text';
import type { Bridge, HostValue } from './bridge';
import { ROOT } from './bridge-guest';
import type { GuestValue } from './guest-value';
import { remoteObject, remoteRefOf } from './remote-object';
import { inVm } from './vm-error';

/** The most levels of arrays: rows of numbers. */
const MAX_DEPTH = 2;

/** The array around a value that learner code returned. */
interface ArrayAround {
  /** Arrays around it in turn. */
  depth: number;
  /** Elements so far, of all arrays that were returned at once. */
  counted: { elements: number };
}

/** Is told what a suite does with learner code. Pictures are drawn from it. */
export interface CallObserver {
  called(name: string, self: unknown, args: readonly unknown[], returned: unknown): void;
  constructed(args: readonly unknown[], returned: unknown): void;
  wasRead(object: number, key: string): void;
}

/**
 * Carries values into and out of the VM. Primitive values and arrays of these are copied. Objects and functions become
 * remote objects. Getters and proxies run inside the VM, under its limits.
 */
export class Marshaller {
  /** The last call that returned, for the message about a value that the suite cannot use. */
  lastCall: { name: string; returned: unknown } | undefined;
  /** The property that was read last, if it was undefined. */
  missingProperty: string | undefined;
  /** Set while a test runs again for its picture. */
  observer: CallObserver | undefined;
  /** The arrays that learner code returned. If a suite passes one back, the learner's code should have made a Value. */
  private readonly arrays = new WeakSet<unknown[]>();
  /** What sweeps gave. Several tests of one operation use the same. */
  private readonly swept = new WeakMap<SweepPlan, SweepResult>();
  /** The latest id that the host got, and the latest that is invalid since a release. Ids only grow. */
  private latestId: number = ROOT;
  private releasedId: number = ROOT;
  /** The functions that the host has got since the last release. A suite reads the same methods again and again. */
  private readonly functions = new Map<number, { name: string | undefined; remote: object }>();

  constructor(
    private readonly bridge: Bridge,
    private readonly limits: Limits,
    private readonly faultFrom: (error: QuickJSHandle) => LearnerFault,
    /** Whether learner code may return arrays of arrays. */
    private readonly returnsRows = false,
  ) {}

  /** Frees all values that the host has got since the last release. */
  release(): void {
    this.lastCall = undefined;
    this.missingProperty = undefined;
    this.functions.clear();
    inVm(() => this.bridge.release());
    this.releasedId = this.latestId;
  }

  /** Makes all values that the host has got invalid. */
  close(): void {
    this.releasedId = Number.POSITIVE_INFINITY;
  }

  /** @param name the function's name, for messages */
  call(callee: number, self: unknown, args: readonly unknown[], name: string): unknown {
    const returned = inVm(() =>
      this.toHost(this.bridge.call(this.validId(callee), this.toGuest(self), this.allToGuest(args))),
    );
    this.lastCall = { name, returned };
    this.missingProperty = undefined;
    this.observer?.called(name, self, args, returned);
    return returned;
  }

  /**
   * Calls an export of the loaded module.
   *
   * @returns undefined if the export is no function
   */
  callExport(name: string, args: readonly unknown[]): { returned: unknown } | undefined {
    return inVm(() => {
      const answer = this.bridge.callNamed(name, this.allToGuest(args));
      if (answer.kind === 'uncallable') return undefined;
      this.lastCall = { name, returned: this.toHost(answer) };
      this.observer?.called(name, undefined, args, this.lastCall.returned);
      return this.lastCall;
    });
  }

  /**
   * Constructs by an export of the loaded module.
   *
   * @returns undefined if the export is no function
   */
  constructExport(name: string, args: readonly unknown[]): { returned: unknown } | undefined {
    return inVm(() => {
      const answer = this.bridge.constructNamed(name, this.allToGuest(args));
      if (answer.kind === 'uncallable') return undefined;
      const returned = this.toHost(answer);
      this.observer?.constructed(args, returned);
      return { returned };
    });
  }

  construct(constructible: number, args: readonly unknown[]): unknown {
    return inVm(() => this.toHost(this.bridge.construct(this.validId(constructible), this.allToGuest(args))));
  }

  read(object: number, key: string): unknown {
    const value = inVm(() => this.toHost(this.bridge.read(this.validId(object), key), key));
    this.missingProperty = value === undefined ? key : undefined;
    this.observer?.wasRead(object, key);
    return value;
  }

  sweep(object: number): Sweep {
    return (plan) => {
      const swept = this.swept.get(plan) ?? inVm(() => this.bridge.sweep(this.validId(object), plan));
      if ('kind' in swept) throw this.faultFrom(swept.error);
      this.swept.set(plan, swept);
      return swept;
    };
  }

  /** For messages: what reading it throws is not told, and it is not the property that a suite missed. */
  valueWords(object: number): string | undefined {
    const { missingProperty } = this;
    try {
      return valueWords((key) => this.read(object, key));
    } catch {
      return undefined;
    } finally {
      this.missingProperty = missingProperty;
    }
  }

  /**
   * Sets a property of an object inside the VM, which remote objects refuse. Readings do so after the tests.
   *
   * @param object what learner code returned
   */
  write(object: object, key: string, value: unknown): void {
    const remote = remoteRefOf(object);
    if (remote?.access !== this) throw new SuiteError('Only an object of this VM has properties that can be set.');
    inVm(() => this.toHost(this.bridge.write(this.validId(remote.id), key, this.toGuest(value))));
  }

  /** The present value of an export of the loaded module. */
  exported(name: string): unknown {
    return inVm(() => this.toHost(this.bridge.read(ROOT, name), name));
  }

  private toHost(answer: HostValue, name?: string, around?: ArrayAround): unknown {
    switch (answer.kind) {
      case 'plain':
        return answer.value;
      case 'numbers':
        if (around) this.checkArray(answer.numbers.length, around);
        return this.returnedArray(answer.numbers);
      case 'array':
        this.latestId = Math.max(this.latestId, answer.id);
        return this.array(answer.id, answer.length, around);
      case 'thrown':
        throw this.faultFrom(answer.error);
      case 'function':
        return this.remoteFunction(answer.id, name);
      default:
        if (answer.id > this.latestId) this.latestId = answer.id;
        return remoteObject(this, answer.id, answer.kind, name);
    }
  }

  private remoteFunction(id: number, name: string | undefined): object {
    const known = this.functions.get(id);
    if (known && known.name === name) return known.remote;
    if (id > this.latestId) this.latestId = id;
    const remote = remoteObject(this, id, 'function', name);
    this.functions.set(id, { name, remote });
    return remote;
  }

  private allToGuest(args: readonly unknown[]): GuestValue[] {
    return args.map((arg) => this.toGuest(arg));
  }

  /** A value of the host for the VM. A remote object becomes the object that it stands for, an array is frozen. */
  private toGuest(value: unknown, depth = 0): GuestValue {
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
    if (remote?.access === this) return { id: this.validId(remote.id) };
    if (remote)
      throw new SuiteError('A value of another VM was used: call what the exercise exports in each test anew.');
    if (Array.isArray(value) && this.arrays.has(value))
      throw new LearnerFault('Your code returned an array where a Value or a number belongs.');
    if (Array.isArray(value) && depth < MAX_DEPTH)
      return { elements: value.map((element) => this.toGuest(element, depth + 1)) };
    const what = Array.isArray(value)
      ? 'an array inside of arrays'
      : typeof value === 'object'
        ? 'an object'
        : `a ${typeof value}`;
    throw new SuiteError(
      'a test can hand numbers, texts, true, false, null, what learner code returned, and arrays of these to learner ' +
        `code, not ${what} of its own. Hand over its numbers.`,
    );
  }

  /** @throws SuiteError if the value was released: the suite kept it from one test to the next */
  private validId(id: number): number {
    if (id <= this.releasedId)
      throw new SuiteError('A value of an earlier test was used: call what the exercise exports in each test anew.');
    return id;
  }

  private array(id: number, length: number, around?: ArrayAround): unknown[] {
    const own = this.checkArray(length, around);
    const elements = Array.from({ length }, (_, index) =>
      this.toHost(this.bridge.read(id, String(index)), undefined, own),
    );
    return this.returnedArray(elements);
  }

  /**
   * Counts the elements of an array that learner code returned, and of those around it.
   *
   * @throws LearnerFault if there are too many, or arrays where none belong
   */
  private checkArray(length: number, around?: ArrayAround): ArrayAround {
    const count = this.returnsRows && around ? around.counted.elements + length : length;
    if (!(count <= this.limits.arrayLength)) {
      throw new LearnerFault(
        `Your code returned an array with ${inWords(count)} elements, too many to look at. ` +
          'Return only what is asked for.',
      );
    }
    if (around && (!this.returnsRows || around.depth + 1 >= MAX_DEPTH)) throw nested(around.depth);
    const counted = around?.counted ?? { elements: 0 };
    counted.elements = count;
    return { depth: (around?.depth ?? -1) + 1, counted };
  }

  private returnedArray<Elements extends unknown[]>(elements: Elements): Elements {
    this.arrays.add(elements);
    return elements;
  }
}

function nested(depth: number): LearnerFault {
  const arrays = `an array of arrays${' of arrays'.repeat(depth)}`;
  return new LearnerFault(`Your code returned ${arrays}. Return only what is asked for.`);
}
