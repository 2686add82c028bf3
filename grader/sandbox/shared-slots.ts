import type { QuickJSHandle } from 'quickjs-emscripten-core';
import type { QuickJsInternals } from './quickjs-internals';

/** Numbers in the memory of the VM that the host and the guest both read and write. */
export class SharedSlots {
  /** The same memory as an ArrayBuffer inside the VM. */
  readonly guestBuffer: QuickJSHandle;
  private readonly address: number;
  private current: Float64Array;

  constructor(
    private readonly memory: WebAssembly.Memory,
    internals: QuickJsInternals,
    private readonly length: number,
  ) {
    const bytes = length * Float64Array.BYTES_PER_ELEMENT;
    this.address = internals.allocate(bytes);
    this.current = this.newView();
    this.guestBuffer = internals.arrayBufferAt(this.address, bytes);
  }

  /** The slots now. Growing memory detaches the view that was there before. */
  view(): Float64Array {
    if (this.current.length === 0) this.current = this.newView();
    return this.current;
  }

  private newView(): Float64Array {
    return new Float64Array(this.memory.buffer, this.address, this.length);
  }
}
