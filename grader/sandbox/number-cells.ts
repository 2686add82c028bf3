import { MAX_POINTERS } from './max-arguments';
import type { Pointer } from './pointer';

const WORD_BYTES = Int32Array.BYTES_PER_ELEMENT;
const CELL_WORDS = 2;

/** `this` and the arguments of a call. */
const CELLS = 1 + MAX_POINTERS;

/** Taken from the upper half of a double, so that those around 0 are left for the tags of other values. */
const DOUBLE_OFFSET = 0x7ff8000a;

/** The upper half of the one NaN that QuickJS has. */
const NAN_HALF = 0x7ff80000;

const INT_TAG = 0;

/** Numbers of each kind. */
const SAMPLES = [0, -0, 1, -1, 0.1, 1e300, -5e-324, 2 ** 31, Number.POSITIVE_INFINITY, Number.NaN];

/**
 * Memory inside a VM in which the host writes numbers as QuickJS has them. Otherwise each takes two calls of the VM:
 * one makes it, another frees it.
 */
export class NumberCells {
  static readonly BYTES = CELLS * CELL_WORDS * WORD_BYTES;
  private readonly double = new Float64Array(1);
  private readonly halves = new Int32Array(this.double.buffer);

  constructor(
    private readonly address: number,
    private readonly words: () => Int32Array,
  ) {}

  /** A number for the next call, as its value with this place. It is not freed. */
  at(place: number, number: number): Pointer {
    const { halves } = this;
    const pointer = this.address + place * CELL_WORDS * WORD_BYTES;
    const words = this.words();
    this.double[0] = number;
    words[pointer / WORD_BYTES] = Number.isNaN(number) ? 0 : (halves[0] as number);
    words[pointer / WORD_BYTES + 1] = (Number.isNaN(number) ? NAN_HALF : (halves[1] as number)) - DOUBLE_OFFSET;
    return pointer as Pointer;
  }

  /** The number in memory: an integer or a double, but not NaN. */
  read(words: Int32Array, pointer: Pointer): number {
    const [low, high] = [words[pointer / WORD_BYTES] as number, words[pointer / WORD_BYTES + 1] as number];
    if (high === INT_TAG) return low;
    this.halves[0] = low;
    this.halves[1] = high + DOUBLE_OFFSET;
    return this.double[0] as number;
  }

  /**
   * Compares the numbers that the VM makes.
   *
   * @param make has the VM make a number
   * @throws Error if this build of QuickJS has other numbers
   */
  check(make: (number: number) => Pointer): void {
    for (const number of SAMPLES) {
      const [theirs, ours] = [make(number), this.at(0, number)];
      const words = this.words();
      for (const half of [0, 1])
        if (words[theirs / WORD_BYTES + half] !== words[ours / WORD_BYTES + half])
          throw new Error(`This build of QuickJS has other bits for ${number}.`);
    }
  }
}
