/** Opcodes that have operands of a kind of their own. */
const OPCODE = { loop: 0x03, brTable: 0x0e, selectOfType: 0x1c, f32: 0x43, f64: 0x44, prefix: 0xfc } as const;
const CALL = { direct: 0x10, indirect: 0x11 } as const;
const GLOBAL_SET = 0x24;
/** Instructions with the prefix, by their second number. */
const PREFIXED = { memoryCopy: 10, memoryFill: 11 } as const;

const UNKNOWN = 255;
/** How many numbers in LEB128 follow each opcode, of the features that this build of QuickJS uses. */
const OPERANDS = new Uint8Array(256).fill(UNKNOWN);
for (const [from, to, count] of [
  [0x00, 0x01, 0],
  [0x02, 0x04, 1],
  [0x05, 0x05, 0],
  [0x0b, 0x0b, 0],
  [0x0c, 0x0d, 1],
  [0x0f, 0x0f, 0],
  [0x10, 0x10, 1],
  [0x11, 0x11, 2],
  [0x1a, 0x1b, 0],
  [0x20, 0x26, 1],
  [0x28, 0x3e, 2],
  [0x3f, 0x42, 1],
  [0x45, 0xc4, 0],
  [0xd0, 0xd0, 1],
  [0xd1, 0xd1, 0],
  [0xd2, 0xd2, 1],
] as const)
  OPERANDS.fill(count, from, to + 1);
/** The same behind the second number of an instruction with the prefix. */
const PREFIXED_OPERANDS = [0, 0, 0, 0, 0, 0, 0, 0, 2, 1, 2, 1];

/** What the meter looks for in the code of a function, by address of an instruction where nothing else is said. */
export interface CodePoints {
  /** Behind the opcode of each loop and its operand. */
  loops: number[];
  /** At each instruction that copies or fills memory. */
  copies: number[];
  /** At each call by name. */
  calls: number[];
  /** At each call by a table. */
  indirectCalls: number[];
  /** At each instruction that moves the stack pointer, which is the first global. */
  stackMoves: number[];
  /** The number of cases of the largest `switch`. */
  cases: number;
}

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
   * Reads instructions up to `end`. This loop makes no calls for most of them: it runs once, before V8 has compiled it.
   *
   * @throws Error if this build uses an instruction that is not known here
   */
  codePoints(end: number): CodePoints {
    const { bytes } = this;
    const points: CodePoints = { loops: [], copies: [], calls: [], indirectCalls: [], stackMoves: [], cases: 0 };
    let { at } = this;
    while (at < end) {
      const start = at;
      const opcode = bytes[at] as number;
      at += 1;
      let left = OPERANDS[opcode] as number;
      if (left === UNKNOWN) {
        this.at = at;
        left = this.rareOperands(opcode, points);
        at = this.at;
      }
      for (; left > 0; left -= 1) {
        while ((bytes[at] as number) > 127) at += 1;
        at += 1;
      }
      if (opcode === OPCODE.loop) points.loops.push(at);
      else if (opcode === CALL.direct) points.calls.push(start);
      else if (opcode === CALL.indirect) points.indirectCalls.push(start);
      else if (opcode === GLOBAL_SET && bytes[start + 1] === 0) points.stackMoves.push(start);
    }
    this.at = at;
    return points;
  }

  /** Skips operands that are no numbers. @returns how many numbers follow */
  private rareOperands(opcode: number, points: CodePoints): number {
    const start = this.at - 1;
    switch (opcode) {
      case OPCODE.f32:
        this.at += 4;
        return 0;
      case OPCODE.f64:
        this.at += 8;
        return 0;
      case OPCODE.selectOfType:
        this.skipBytes();
        return 0;
      case OPCODE.brTable: {
        const cases = this.number();
        points.cases = Math.max(points.cases, cases);
        return cases + 1;
      }
      case OPCODE.prefix: {
        const instruction = this.number();
        if (instruction === PREFIXED.memoryCopy || instruction === PREFIXED.memoryFill) points.copies.push(start);
        return PREFIXED_OPERANDS[instruction] ?? unknown(opcode, instruction);
      }
      default:
        return unknown(opcode);
    }
  }
}

function unknown(...opcode: number[]): never {
  throw new Error(
    `The meter does not know the instruction ${opcode.map((part) => `0x${part.toString(16)}`).join(' ')}.`,
  );
}
