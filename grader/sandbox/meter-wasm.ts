import { WasmReader } from './wasm-reader';

/** The export of a metered module that holds how many steps are left. Below 0 every loop traps. */
export const STEPS_EXPORT = 'stepsLeft';

/** The most steps that the counter holds. */
export const MAX_STEPS = 2 ** 31 - 1;

/** Steps of copying or filling memory: one for so many bytes, as a power of 2. It takes as long as a turn of a loop. */
const BYTES_PER_STEP_LOG2 = 6;

/** The interpreter of QuickJS is the one function with so many cases: one for each instruction of its own. */
const INTERPRETER_CASES = 200;

/**
 * The interpreter counts in a variable of its own, and takes so many steps at once: with the counter of all others it
 * is 8 % slower, with this one 2 % (Node 20.20, two cores).
 */
const INTERPRETER_STEPS = 256;

const SECTION = { type: 1, import: 2, function: 3, global: 6, export: 7, code: 10 } as const;
const IMPORT_KIND = { function: 0, table: 1, memory: 2, global: 3 } as const;
const I32 = 0x7f;

type Bytes = Uint8Array | readonly number[];

/**
 * Makes compiled code count its steps and trap when none are left: the turns of loops, and the bytes that it copies or
 * fills. The same work takes the same steps on every machine, also inside built-in functions, which no interrupt sees.
 *
 * @throws Error if the code uses instructions that are not known here
 */
export function meterWasm(bytes: Uint8Array): Uint8Array {
  return new Meter(new WasmReader(bytes)).metered();
}

class Meter {
  /** How many parameters each type of function has. */
  private readonly parameters: number[] = [];
  /** The type of each function. */
  private readonly types: number[] = [];
  private importedGlobals = 0;
  /** The index of the global that holds the steps. The one after it holds a length for a moment. */
  private steps: Bytes = [];
  private scratch: Bytes = [];

  constructor(private readonly reader: WasmReader) {}

  metered(): Uint8Array {
    const { reader } = this;
    const { bytes } = reader;
    const parts: Bytes[] = [bytes.subarray(0, 8)];
    for (reader.at = 8; reader.at < bytes.length; ) {
      const id = reader.byte();
      const end = reader.number() + reader.at;
      const content = this.section(id, end);
      parts.push([id], leb(content.length), content);
      reader.at = end;
    }
    return joined(parts);
  }

  private section(id: number, end: number): Bytes {
    const { reader } = this;
    const whole = reader.bytes.subarray(reader.at, end);
    switch (id) {
      case SECTION.type:
        this.readTypes();
        return whole;
      case SECTION.import:
        this.readImports();
        return whole;
      case SECTION.function:
        for (let count = reader.number(); count > 0; count -= 1) this.types.push(reader.number());
        return whole;
      case SECTION.global:
        return this.withGlobals(end);
      case SECTION.export:
        return this.withExport(end);
      case SECTION.code:
        return this.code();
      default:
        return whole;
    }
  }

  private readTypes(): void {
    const { reader } = this;
    for (let count = reader.number(); count > 0; count -= 1) {
      reader.byte();
      const parameters = reader.number();
      reader.at += parameters;
      reader.skipBytes();
      this.parameters.push(parameters);
    }
  }

  private readImports(): void {
    const { reader } = this;
    for (let count = reader.number(); count > 0; count -= 1) {
      reader.skipBytes();
      reader.skipBytes();
      const kind = reader.byte();
      if (kind === IMPORT_KIND.global) {
        this.importedGlobals += 1;
        reader.at += 2;
        continue;
      }
      if (kind === IMPORT_KIND.table) reader.byte();
      const flags = reader.number();
      if (kind === IMPORT_KIND.function) continue;
      reader.number();
      if (flags & 1) reader.number();
    }
  }

  private withGlobals(end: number): Uint8Array {
    const { reader } = this;
    const count = reader.number();
    const index = this.importedGlobals + count;
    this.steps = leb(index);
    this.scratch = leb(index + 1);
    const variable = (value: Bytes) => [I32, 1, 0x41, ...value, 0x0b];
    return joined([
      leb(count + 2),
      reader.bytes.subarray(reader.at, end),
      variable([0xff, 0xff, 0xff, 0xff, 0x07]),
      variable([0]),
    ]);
  }

  private withExport(end: number): Uint8Array {
    const { reader } = this;
    const count = reader.number();
    const name = [...STEPS_EXPORT].map((letter) => letter.charCodeAt(0));
    const added = [...leb(name.length), ...name, IMPORT_KIND.global, ...this.steps];
    return joined([leb(count + 1), reader.bytes.subarray(reader.at, end), added]);
  }

  private code(): Uint8Array {
    const { reader } = this;
    const count = reader.number();
    const parts: Bytes[] = [leb(count)];
    const step = this.take([0x41, 1]);
    const stretch = [
      ...[0x24, ...this.scratch],
      ...this.take([0x23, ...this.scratch, 0x41, BYTES_PER_STEP_LOG2, 0x76]),
      ...[0x23, ...this.scratch],
    ];
    for (let index = 0; index < count; index += 1) {
      const end = reader.number() + reader.at;
      const body = this.body(index, end, step, stretch);
      parts.push(leb(body.length), body);
    }
    return joined(parts);
  }

  /** The body of a function, with `step` in each loop and `stretch` before each copy. */
  private body(index: number, end: number, step: Bytes, stretch: Bytes): Uint8Array {
    const { reader } = this;
    const { bytes } = reader;
    const start = reader.at;
    const locals = this.readLocals(index);
    const code = reader.at;
    const { loops, copies, cases } = reader.codePoints(end);
    const isInterpreter = cases >= INTERPRETER_CASES;
    if (loops.length + copies.length === 0) return bytes.subarray(start, end);
    const inLoops = isInterpreter ? this.countedStep(locals.next) : step;
    const parts: Bytes[] = isInterpreter
      ? [leb(locals.groups + 1), bytes.subarray(locals.start, code), [1, I32]]
      : [bytes.subarray(start, code)];
    let from = code;
    for (const at of [...loops, ...copies].sort((a, b) => a - b)) {
      parts.push(bytes.subarray(from, at), copies.includes(at) ? stretch : inLoops);
      from = at;
    }
    return joined([...parts, bytes.subarray(from, end)]);
  }

  /** Reads how many local variables a function has, in how many groups, and where these start. */
  private readLocals(index: number): { groups: number; start: number; next: number } {
    const { reader } = this;
    const groups = reader.number();
    const start = reader.at;
    let next = this.parameters[this.types[index] as number] as number;
    for (let group = 0; group < groups; group += 1) {
      next += reader.number();
      reader.byte();
    }
    return { groups, start, next };
  }

  /** Instructions that take as many steps as `amount` leaves on the stack, and trap if none are left. */
  private take(amount: Bytes): number[] {
    const { steps } = this;
    const subtract = [0x23, ...steps, ...amount, 0x6b, 0x24, ...steps];
    const trapBelowZero = [0x23, ...steps, 0x41, 0, 0x48, 0x04, 0x40, 0x00, 0x0b];
    return [...subtract, ...trapBelowZero];
  }

  /** Instructions that count in a local variable, and take `INTERPRETER_STEPS` at once. */
  private countedStep(variable: number): number[] {
    const local = leb(variable);
    const all = [0x41, ...signedLeb(INTERPRETER_STEPS)];
    const isFull = [0x20, ...local, 0x41, 1, 0x6a, 0x22, ...local, ...all, 0x4e];
    return [...isFull, 0x04, 0x40, 0x41, 0, 0x21, ...local, ...this.take(all), 0x0b];
  }
}

function leb(value: number): number[] {
  return value < 128 ? [value] : [(value & 127) | 128, ...leb(value >>> 7)];
}

/** A number of the stack machine: unlike a length it has a sign. */
function signedLeb(value: number): number[] {
  return value < 64 ? [value] : [(value & 127) | 128, ...signedLeb(value >>> 7)];
}

function joined(parts: readonly Bytes[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
