import { type Bytes, joined, leb } from './leb';
import { CodeMeter, OVERFLOW } from './meter-code';
import { WasmReader } from './wasm-reader';

/** The export of a metered module that holds how many steps are left. Below 0 every loop traps. */
export const STEPS_EXPORT = 'stepsLeft';

/** The most steps that the counter holds. */
export const MAX_STEPS = 2 ** 31 - 1;

/**
 * What calls may take of the host's stack, as `weighFrames` counts it. Behind that they trap. V8 has 984 KiB, of which
 * 804 are used then in the worst of all tests; QuickJS throws an error of its own before, at `stackBytes`.
 */
const MAX_STACK_BYTES = 752 * 1024;
/** Steps below this show an overflow of the stack: no copy takes so many. */
const LEAST_STEPS = -(2 ** 26);

const SECTION = { type: 1, import: 2, function: 3, global: 6, export: 7, element: 9, code: 10 } as const;
const IMPORT_KIND = { function: 0, table: 1, memory: 2, global: 3 } as const;
const I32 = 0x7f;
const END = 0x0b;
/** Bytes of a global before its value: its type, whether it varies, and the instruction that gives the value. */
const GLOBAL_START_BYTES = 3;

/** Tells by the steps left of a VM that trapped whether its stack overflowed. */
export function hasOverflowed(stepsLeft: number): boolean {
  return stepsLeft < LEAST_STEPS;
}

/** The steps that were left when the stack of a VM overflowed. */
export function stepsBeforeOverflow(stepsLeft: number): number {
  return stepsLeft - OVERFLOW;
}

/**
 * Makes compiled code count its steps and trap when none are left: the turns of loops, and the bytes that it copies or
 * fills. The same work takes the same steps on every machine, also inside built-in functions, which no interrupt sees.
 *
 * Calls are bounded in the same way. Their frames in memory grow to what V8 takes of its own stack for them, so that
 * QuickJS, which looks at the stack in memory, sees both. Where it does not look, they trap at `MAX_STACK_BYTES`. The
 * host's stack, whose use depends on the version of V8 and on what it has optimized, is never used up.
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
  private readonly functionsOfType: number[][] = [];
  private importedFunctions = 0;
  private importedGlobals = 0;
  /** The index of the global that holds the steps. The one after it holds a length for a moment. */
  private steps = 0;
  /** Where the stack in memory begins. It grows towards 0. */
  private stackTop = 0;

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
      case SECTION.element:
        this.readElements();
        return whole;
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
      if (kind === IMPORT_KIND.function) {
        this.importedFunctions += 1;
        continue;
      }
      reader.number();
      if (flags & 1) reader.number();
    }
  }

  /** Reads which functions are in tables, of segments in the first form: others are not in this build. */
  private readElements(): void {
    const { reader, importedFunctions, types, functionsOfType } = this;
    for (let count = reader.number(); count > 0; count -= 1) {
      reader.number();
      while (reader.byte() !== END);
      for (let left = reader.number(); left > 0; left -= 1) {
        const index = reader.number() - importedFunctions;
        if (index < 0) continue;
        const type = types[index] as number;
        functionsOfType[type] ??= [];
        functionsOfType[type].push(index);
      }
    }
  }

  private withGlobals(end: number): Uint8Array {
    const { reader } = this;
    const count = reader.number();
    const all = reader.bytes.subarray(reader.at, end);
    this.steps = this.importedGlobals + count;
    reader.at += GLOBAL_START_BYTES;
    this.stackTop = reader.number();
    const variable = (value: Bytes) => [I32, 1, 0x41, ...value, END];
    return joined([leb(count + 2), all, variable([0xff, 0xff, 0xff, 0xff, 0x07]), variable([0])]);
  }

  private withExport(end: number): Uint8Array {
    const { reader } = this;
    const count = reader.number();
    const name = [...STEPS_EXPORT].map((letter) => letter.charCodeAt(0));
    const added = [...leb(name.length), ...name, IMPORT_KIND.global, ...leb(this.steps)];
    return joined([leb(count + 1), reader.bytes.subarray(reader.at, end), added]);
  }

  private code(): Uint8Array {
    const { parameters, types, importedFunctions, functionsOfType, steps } = this;
    functionsOfType.length = parameters.length;
    const stackEnd = this.stackTop - MAX_STACK_BYTES;
    return new CodeMeter(this.reader, {
      parameters,
      types,
      importedFunctions,
      functionsOfType,
      steps,
      stackEnd,
    }).metered();
  }
}
