/** Opcodes that the meter looks for. */
export const OPCODE = { loop: 0x03, brTable: 0x0e, prefix: 0xfc, memoryCopy: 10, memoryFill: 11 } as const;

/** What follows an opcode: so many numbers in LEB128, or one of the kinds below. */
const KIND = { none: 0, one: 1, two: 2, byte: 3, float: 4, double: 5, table: 6, bytes: 7, prefixed: 8, unknown: 9 };

/** The kind of each opcode, of the features that this build of QuickJS uses. Unwritten ones are unknown. */
const KINDS = new Uint8Array(256).fill(KIND.unknown);
const setKinds = (from: number, to: number, kind: number) => KINDS.fill(kind, from, to + 1);
setKinds(0x00, 0x01, KIND.none);
setKinds(0x02, 0x04, KIND.one);
for (const opcode of [0x05, 0x0b, 0x0f, 0x1a, 0x1b, 0xd1]) KINDS[opcode] = KIND.none;
for (const opcode of [0x0c, 0x0d, 0x10, 0x41, 0x42, 0xd2]) KINDS[opcode] = KIND.one;
setKinds(0x20, 0x26, KIND.one);
setKinds(0x28, 0x3e, KIND.two);
setKinds(0x45, 0xc4, KIND.none);
for (const opcode of [0x3f, 0x40, 0xd0]) KINDS[opcode] = KIND.byte;
KINDS[0x11] = KIND.two;
KINDS[0x1c] = KIND.bytes;
KINDS[0x43] = KIND.float;
KINDS[0x44] = KIND.double;
KINDS[OPCODE.brTable] = KIND.table;
KINDS[OPCODE.prefix] = KIND.prefixed;

/** How many LEB128 numbers or zero bytes follow an instruction with the prefix 0xfc, by its second number. */
const PREFIXED = [0, 0, 0, 0, 0, 0, 0, 0, 2, 1, 2, 1];

/** Reads WebAssembly: numbers in LEB128, and instructions as far as is needed to find the next one. */
export class WasmReader {
  at = 0;

  constructor(readonly bytes: Uint8Array) {}

  byte(): number {
    const byte = this.bytes[this.at] as number;
    this.at += 1;
    return byte;
  }

  /** An unsigned number. */
  number(): number {
    let value = 0;
    for (let factor = 1; ; factor *= 128) {
      const byte = this.byte();
      value += (byte & 127) * factor;
      if (byte < 128) return value;
    }
  }

  /** Skips a number of bytes that comes first, and those bytes. */
  skipBytes(): void {
    const length = this.number();
    this.at += length;
  }

  /**
   * Skips what follows an opcode that was read.
   *
   * @returns how many targets a `br_table` has, which instruction has the prefix 0xfc, 0 for all others
   * @throws Error if this build uses an instruction that is not known here
   */
  skipOperands(opcode: number): number {
    switch (KINDS[opcode]) {
      case KIND.none:
        return 0;
      case KIND.one:
        return this.skipNumbers(1);
      case KIND.two:
        return this.skipNumbers(2);
      case KIND.byte:
        this.at += 1;
        return 0;
      case KIND.float:
        this.at += 4;
        return 0;
      case KIND.double:
        this.at += 8;
        return 0;
      case KIND.bytes:
        this.skipBytes();
        return 0;
      case KIND.table: {
        const targets = this.number();
        this.skipNumbers(targets + 1);
        return targets;
      }
      case KIND.prefixed: {
        const instruction = this.number();
        this.skipNumbers(PREFIXED[instruction] ?? unknown(opcode, instruction));
        return instruction;
      }
      default:
        return unknown(opcode);
    }
  }

  private skipNumbers(count: number): 0 {
    const { bytes } = this;
    let { at } = this;
    for (let left = count; left > 0; left -= 1) {
      while ((bytes[at] as number) > 127) at += 1;
      at += 1;
    }
    this.at = at;
    return 0;
  }
}

function unknown(...opcode: number[]): never {
  throw new Error(
    `The meter does not know the instruction ${opcode.map((part) => `0x${part.toString(16)}`).join(' ')}.`,
  );
}
