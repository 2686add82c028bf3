import { type SkipZeros, skipZerosIn } from './skip-zeros';

/** A run of zero bytes at least this long is the unused WebAssembly stack. Variables lie below it. */
const MIN_STACK_GAP_BYTES = 1024 * 1024;

/** The first bytes of that run belong to the snapshot: variables that are zero at first. */
const STACK_MARGIN_BYTES = 256 * 1024;

/** Bytes of the stack, from its upper end, that are cleared: eight times what QuickJS lets learner code use. */
const CLEARED_STACK_BYTES = 1024 * 1024;

/** Bytes that no free part of the heap of a new VM holds: allocating them moves the end of the heap. */
const PROBE_BYTES = 1024 * 1024;

const WORD_BYTES = Uint32Array.BYTES_PER_ELEMENT;

/** A block in which any word is used counts as used. */
const BLOCK_WORDS = 4096;

/**
 * The memory of a VM before any learner code. Restoring it also clears all that the guest has used beyond: the heap up
 * to its end, and the stack. The next guest finds zeros there, as the first one did.
 */
export class MemorySnapshot {
  private readonly ranges: readonly { start: number; bytes: Uint8Array }[];
  /** The unused stack as `[from, to)`. */
  private readonly stack: { from: number; to: number };
  private readonly end: number;
  /** Where the allocator keeps the end of the heap. */
  private readonly heapEndAddress: number;

  /** @param allocate takes memory from the heap of the VM and returns its address */
  constructor(
    private readonly memory: WebAssembly.Memory,
    allocate: (bytes: number) => number,
  ) {
    const all = new Uint8Array(memory.buffer);
    const words = new Uint32Array(memory.buffer);
    const used = usedWords(words, skipZerosIn(memory));
    this.end = used.end * WORD_BYTES;
    this.stack = unusedStack(used.gap);
    const ranges = [
      [0, this.stack.from],
      [this.stack.to, this.end],
    ] as const;
    this.ranges = ranges.map(([start, end]) => ({ start, bytes: all.slice(start, end) }));
    this.heapEndAddress = this.findHeapEnd(words.slice(0, used.gap.from), words, allocate);
    this.restore();
  }

  restore(): void {
    const { memory, ranges, stack, end } = this;
    const all = new Uint8Array(memory.buffer);
    all.fill(0, end, new Uint32Array(memory.buffer)[this.heapEndAddress / WORD_BYTES]);
    all.fill(0, Math.max(stack.from, stack.to - CLEARED_STACK_BYTES), stack.to);
    for (const { start, bytes } of ranges) all.set(bytes, start);
  }

  /**
   * Finds the variable that new memory moves from behind all that was used to behind the new memory.
   *
   * @param before the variables as they are. Behind them are zeros.
   * @throws Error if there is no such variable, or several
   */
  private findHeapEnd(before: Uint32Array, words: Uint32Array, allocate: (bytes: number) => number): number {
    const newEnd = allocate(PROBE_BYTES) + PROBE_BYTES;
    const found: number[] = [];
    for (let index = 0; index < before.length; index += 1) {
      const [value, after] = [before[index] as number, words[index] as number];
      if (after !== value && value >= this.end && after >= newEnd) found.push(index);
    }
    if (found.length !== 1) throw new Error(`The end of the heap is in ${found.length} variables of this build.`);
    return (found[0] as number) * WORD_BYTES;
  }
}

/** Words as `[from, to)`. */
interface WordRange {
  from: number;
  to: number;
}

function unusedStack({ from, to }: WordRange): { from: number; to: number } {
  if ((to - from) * WORD_BYTES < MIN_STACK_GAP_BYTES) throw new Error('The stack of this build was not found.');
  return { from: from * WORD_BYTES + STACK_MARGIN_BYTES, to: to * WORD_BYTES };
}

/** The end of the words that are used, and the longest gap of whole blocks of zeros between them. */
function usedWords(words: Uint32Array, skipZeros: SkipZeros): { end: number; gap: WordRange } {
  let gap = { from: 0, to: 0 };
  let end = 0;
  while (end < words.length) {
    const next = skipZeros(end * WORD_BYTES, words.byteLength) / WORD_BYTES;
    if (next >= words.length) break;
    const block = next - (next % BLOCK_WORDS);
    if (block - end > gap.to - gap.from) gap = { from: end, to: block };
    end = block + BLOCK_WORDS;
  }
  while (end > 0 && words[end - 1] === 0) end -= 1;
  return { end, gap };
}
