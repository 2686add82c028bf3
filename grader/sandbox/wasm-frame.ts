import { type Bytes, leb, signedLeb } from './leb';

const OPCODE = { localGet: 0x20, localSet: 0x21, localTee: 0x22, globalGet: 0x23, const: 0x41, add: 0x6a, sub: 0x6b };
/** Most bytes between the instruction that computes the address of a frame, and the one that moves the stack to it. */
const ENTRY_BYTES = 8;
const GLOBAL_SET_BYTES = 2;

/** A change of code: what is from `from` to `to` becomes `bytes`. */
export interface Edit {
  from: number;
  to: number;
  bytes: Bytes;
}

/** The frame of a function in the stack in memory, which LLVM takes first of all and gives back before each return. */
export class WasmFrame {
  private constructor(
    /** The number that is subtracted to take it, or negative and added. */
    private readonly size: number,
    /** Where that number is in the code, to take the frame and to give it back. */
    private readonly places: readonly { from: number; to: number }[],
    /** Where the frame has been taken. */
    readonly entry: number,
    /** The variable that holds its address. */
    readonly variable: number,
  ) {}

  /**
   * Finds the frame of a function whose code starts at `code`.
   *
   * @param stackMoves where the code moves the stack pointer
   * @returns undefined if it takes none, or none of a fixed size
   */
  static find(bytes: Uint8Array, code: number, stackMoves: readonly number[]): WasmFrame | undefined {
    if (bytes[code] !== OPCODE.globalGet || bytes[code + 1] !== 0 || bytes[code + 2] !== OPCODE.const) return undefined;
    const [size, operation] = readSigned(bytes, code + 3);
    // A frame of 64 bytes is taken by the addition of -64: that number is a byte shorter.
    const isTaken = bytes[operation] === (size < 0 ? OPCODE.add : OPCODE.sub);
    const [first, ...others] = stackMoves;
    if (!isTaken || bytes[operation + 1] !== OPCODE.localTee || first === undefined) return undefined;
    const [variable, next] = readSigned(bytes, operation + 2);
    if (first > next + ENTRY_BYTES) return undefined;
    const variables = [variable];
    if (bytes[next] === OPCODE.localSet || bytes[next] === OPCODE.localTee)
      variables.push(readSigned(bytes, next + 1)[0]);
    const constant = signedLeb(size);
    const places = [{ from: code + 3, to: operation }];
    const giveBack = size < 0 ? OPCODE.sub : OPCODE.add;
    for (const at of others) {
      const isReturn = variables.some((one) =>
        endsWith(bytes, at, [OPCODE.localGet, ...leb(one), OPCODE.const, ...constant, giveBack]),
      );
      if (isReturn) places.push({ from: at - 1 - constant.length, to: at - 1 });
    }
    if (places.length === 1) return undefined;
    return new WasmFrame(size, places, first + GLOBAL_SET_BYTES, variable);
  }

  /** Makes the frame larger by so many bytes, which nothing uses. */
  grownBy(bytes: number): Edit[] {
    const size = signedLeb(this.size < 0 ? this.size - bytes : this.size + bytes);
    return this.places.map(({ from, to }) => ({ from, to, bytes: size }));
  }
}

function endsWith(bytes: Uint8Array, end: number, pattern: readonly number[]): boolean {
  return pattern.every((byte, index) => bytes[end - pattern.length + index] === byte);
}

/** Reads a number with a sign. @returns it, and where the next instruction is */
function readSigned(bytes: Uint8Array, from: number): [value: number, next: number] {
  let value = 0;
  for (let at = from, shift = 0; ; at += 1) {
    const byte = bytes[at] as number;
    value |= (byte & 127) << shift;
    shift += 7;
    if (byte < 128) return [shift < 32 && byte & 64 ? value | (-1 << shift) : value, at + 1];
  }
}
