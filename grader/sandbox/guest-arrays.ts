import type { QuickJSContext, QuickJSHandle } from 'quickjs-emscripten-core';
import type { GuestValue } from './guest-value';
import { MAX_ARGUMENTS } from './max-arguments';
import type { Pointer } from './pointer';
import type { QuickJsInternals } from './quickjs-internals';

/** Thrown if the VM could not make an array that it was to get. Its memory is full, for example. */
export class ArrayNotMade extends Error {
  /** @param thrown a result of the kind `thrown` */
  constructor(readonly thrown: Pointer) {
    super('The array could not be made.');
  }
}

/** Makes arrays inside the VM, of as many elements at a time as a call takes. */
export class GuestArrays {
  private readonly make: Pointer;
  private readonly extend: Pointer;
  private readonly freeze: Pointer;

  /**
   * @param guest the guest's side of the bridge
   * @param call calls a helper with values of the VM, and then with others
   */
  constructor(
    context: QuickJSContext,
    private readonly internals: QuickJsInternals,
    guest: QuickJSHandle,
    private readonly call: (helper: Pointer, first: readonly Pointer[], others: readonly GuestValue[]) => Pointer,
  ) {
    this.make = context.getProp(guest, 'makeArray').value;
    this.extend = context.getProp(guest, 'extendArray').value;
    this.freeze = context.getProp(guest, 'freeze').value;
  }

  /**
   * A new frozen array.
   *
   * @throws ArrayNotMade if memory is used up, or fuel
   */
  frozen(elements: readonly GuestValue[]): Pointer {
    const { internals } = this;
    const list = this.help(this.make, [], elements.slice(0, MAX_ARGUMENTS));
    try {
      for (let start = MAX_ARGUMENTS; start < elements.length; start += MAX_ARGUMENTS)
        internals.free(this.help(this.extend, [list], elements.slice(start, start + MAX_ARGUMENTS)));
      internals.free(this.help(this.freeze, [list], []));
      return list;
    } catch (error) {
      internals.free(list);
      throw error;
    }
  }

  private help(helper: Pointer, first: readonly Pointer[], others: readonly GuestValue[]): Pointer {
    const result = this.call(helper, first, others);
    if (this.internals.kindAt(result) !== 'thrown') return result;
    throw new ArrayNotMade(result);
  }
}
