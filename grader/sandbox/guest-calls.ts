import type { QuickJSContext, QuickJSHandle } from 'quickjs-emscripten-core';
import { GuestArrays } from './guest-arrays';
import { type GuestValue, NO_SELF } from './guest-value';
import type { KeptValues } from './kept-values';
import type { Pointer } from './pointer';
import type { QuickJsInternals } from './quickjs-internals';

/** Calls functions of the VM with values of the host, which are made there for the call alone. */
export class GuestCalls {
  /** Texts and arrays that were made for the calls that are running. */
  private readonly made: Pointer[] = [];
  private readonly arrays: GuestArrays;

  /** @param guest the guest's side of the bridge */
  constructor(
    private readonly context: QuickJSContext,
    private readonly internals: QuickJsInternals,
    private readonly kept: KeptValues,
    guest: QuickJSHandle,
  ) {
    this.arrays = new GuestArrays(context, internals, guest, (helper, first, others) =>
      this.call(helper, NO_SELF, first, others),
    );
  }

  /** Forgets what was made in a VM whose memory was restored. */
  reset(): void {
    this.made.length = 0;
  }

  /**
   * Calls a function with values that the VM has, and then with others.
   *
   * @returns the result, which is of the kind `thrown` if the function threw
   * @throws ArrayNotMade if the VM cannot make an array
   */
  call(callee: Pointer, self: GuestValue, first: readonly Pointer[], others: readonly GuestValue[]): Pointer {
    const { internals, made } = this;
    // Code that runs inside this call can call the host, which can call the VM.
    const { length: madeBefore } = made;
    try {
      // Making an array is a call, which uses the memory that the arguments of this one will be in.
      const arrays = others.some(isArray) ? others.map((value) => this.arrayFor(value)) : NO_ARRAYS;
      const selfPointer = this.pointerTo(self, 0);
      for (let index = 0; index < first.length; index += 1) internals.setArgument(index, first[index] as Pointer);
      for (let index = 0; index < others.length; index += 1) {
        const pointer = arrays[index] ?? this.pointerTo(others[index] as GuestValue, index + 1);
        internals.setArgument(first.length + index, pointer);
      }
      return internals.call(callee, selfPointer, first.length + others.length);
    } finally {
      while (made.length > madeBefore) internals.free(made.pop() as Pointer);
    }
  }

  /** A new array inside the VM, undefined for a value that is none. */
  private arrayFor(value: GuestValue): Pointer | undefined {
    if (!isArray(value)) return undefined;
    const array = this.arrays.frozen(value.elements);
    this.made.push(array);
    return array;
  }

  /** @param place of the value in a call: 0 for `this`, then the arguments */
  private pointerTo(value: GuestValue, place: number): Pointer {
    if ('id' in value) return this.kept.pointerOf(value.id);
    if (isArray(value)) throw new Error('Arrays are made before the call.');
    const { context, internals, made } = this;
    const { plain } = value;
    switch (typeof plain) {
      case 'number':
        return internals.numbers.at(place, plain);
      case 'string':
        made.push(context.newString(plain).value);
        return made.at(-1) as Pointer;
      case 'boolean':
        return (plain ? context.true : context.false).value;
      default:
        return (plain === null ? context.null : context.undefined).value;
    }
  }
}

function isArray(value: GuestValue): value is { elements: readonly GuestValue[] } {
  return 'elements' in value;
}

const NO_ARRAYS: readonly undefined[] = [];
