import { type FrameWeights, type FunctionCode, weighFrames } from './frame-weights';
import { type Bytes, leb, signedLeb } from './leb';
import { type Edit, WasmFrame } from './wasm-frame';
import type { CodePoints, WasmReader } from './wasm-reader';

/** Steps of copying or filling memory: one for so many bytes, as a power of 2. It takes as long as a turn of a loop. */
const BYTES_PER_STEP_LOG2 = 6;

/** The interpreter of QuickJS is the one function with so many cases: one for each instruction of its own. */
const INTERPRETER_CASES = 200;

/**
 * The interpreter counts in a variable of its own, and takes so many steps at once: with the counter of all others it
 * is 8 % slower, with this one 2 % (Node 20.20, two cores).
 */
const INTERPRETER_STEPS = 256;

/** Added to the steps that are left, which are 0 or more, when the stack overflows. */
export const OVERFLOW = -(2 ** 31);

const I32 = 0x7f;
const MAX_LEB_BYTES = 5;
const STACK_POINTER = 0;

/** What the code section refers to. */
export interface CodeContext {
  /** How many parameters each type of function has. */
  parameters: readonly number[];
  /** How many functions are imported. Their indices come first. */
  importedFunctions: number;
  /** The type of each other function. */
  types: readonly number[];
  /** The functions of each type that are in tables. */
  functionsOfType: readonly (readonly number[] | undefined)[];
  /** The index of the global that holds the steps. The one after it holds a length for a moment. */
  steps: number;
  /** The address below which the stack must not grow. */
  stackEnd: number;
}

interface Body extends FunctionCode {
  start: number;
  end: number;
  /** Where the local variables are declared, in how many groups. The code starts behind them. */
  locals: { groups: number; start: number };
  code: number;
  points: CodePoints;
  frame: WasmFrame | undefined;
}

/** Writes the code section with instructions that count steps and measure the stack. */
export class CodeMeter {
  private readonly step: Bytes;
  private readonly stretch: Bytes;
  private readonly trapBelowEnd: Bytes;
  private readonly bodies: Body[] = [];

  constructor(
    private readonly reader: WasmReader,
    private readonly context: CodeContext,
  ) {
    const scratch = leb(context.steps + 1);
    this.step = this.take([0x41, 1]);
    this.trapBelowEnd = this.makeTrapBelowEnd();
    this.stretch = [
      ...[0x24, ...scratch],
      ...this.take([0x23, ...scratch, 0x41, BYTES_PER_STEP_LOG2, 0x76]),
      ...[0x23, ...scratch],
    ];
  }

  /** The content of the section, which starts where the reader is. */
  metered(): Uint8Array {
    const { reader, bodies } = this;
    const count = reader.number();
    for (let index = 0; index < count; index += 1) bodies.push(this.readBody(index));
    const interpreter = bodies.findIndex(({ points }) => points.cases >= INTERPRETER_CASES);
    const weights = weighFrames(bodies, this.context.functionsOfType, interpreter);
    const all = bodies.map((body, index) =>
      [...this.stepEdits(body, index === interpreter), ...this.stackEdits(index, weights)].sort(byPlace),
    );
    return this.written(all);
  }

  /** The section with all changes. It is copied once: this runs before V8 has compiled it. */
  private written(all: readonly (readonly Edit[])[]): Uint8Array {
    const { bytes } = this.reader;
    const sizes = this.bodies.map(({ start, end }, index) =>
      (all[index] as Edit[]).reduce((size, edit) => size + edit.bytes.length - edit.to + edit.from, end - start),
    );
    const whole = new Uint8Array(sizes.reduce((sum, size) => sum + size + MAX_LEB_BYTES, MAX_LEB_BYTES));
    let at = 0;
    const put = (part: Bytes) => {
      whole.set(part, at);
      at += part.length;
    };
    put(leb(this.bodies.length));
    for (let index = 0; index < sizes.length; index += 1) {
      const { start, end } = this.bodies[index] as Body;
      put(leb(sizes[index] as number));
      let from = start;
      for (const edit of all[index] as Edit[]) {
        if (edit.from > from) put(bytes.subarray(from, edit.from));
        put(edit.bytes);
        from = edit.to;
      }
      put(bytes.subarray(from, end));
    }
    return whole.subarray(0, at);
  }

  private readBody(index: number): Body {
    const { reader, context } = this;
    const end = reader.number() + reader.at;
    const start = reader.at;
    const groups = reader.number();
    const locals = { groups, start: reader.at };
    let variables = context.parameters[context.types[index] as number] as number;
    for (let group = 0; group < groups; group += 1) {
      variables += reader.number();
      reader.byte();
    }
    const code = reader.at;
    const points = reader.codePoints(end);
    const frame = WasmFrame.find(reader.bytes, code, points.stackMoves);
    const callees = points.calls.map((at) => this.operandAt(at) - context.importedFunctions).filter((one) => one >= 0);
    const calledTypes = [...new Set(points.indirectCalls.map((at) => this.operandAt(at)))];
    reader.at = end;
    return { start, end, locals, code, points, frame, variables, callees, calledTypes, hasFrame: frame !== undefined };
  }

  private operandAt(instruction: number): number {
    this.reader.at = instruction + 1;
    return this.reader.number();
  }

  private stepEdits({ points, locals, code, variables }: Body, isInterpreter: boolean): Edit[] {
    const inLoops = isInterpreter ? this.countedStep(variables) : this.step;
    const edits = points.loops.map((at) => insertion(at, inLoops));
    for (const at of points.copies) edits.push(insertion(at, this.stretch));
    if (!isInterpreter) return edits;
    const declared = {
      from: locals.start - leb(locals.groups).length,
      to: locals.start,
      bytes: leb(locals.groups + 1),
    };
    return [declared, insertion(code, [1, I32]), ...edits];
  }

  private stackEdits(index: number, weights: FrameWeights): Edit[] {
    const { frame, points } = this.bodies[index] as Body;
    if (frame) {
      const edits = frame.grownBy(weights.frames[index] as number);
      edits.push(insertion(frame.entry, [0x20, ...leb(frame.variable), ...this.trapBelowEnd]));
      return edits;
    }
    if (!weights.hasCountedCalls(index)) return [];
    const { importedFunctions } = this.context;
    const counts = (at: number) => weights.isCountedCall(index, this.operandAt(at) - importedFunctions);
    const calls = points.calls.filter(counts);
    const indirect = points.indirectCalls.filter((at) => weights.isCountedType(this.operandAt(at)));
    return [...calls, ...indirect].flatMap((at) => this.aroundCall(at, weights.calls[index] as number));
  }

  /** Takes bytes of the stack before a call, and gives them back behind it. */
  private aroundCall(at: number, bytes: number): Edit[] {
    const { reader } = this;
    const pointer = [0x23, STACK_POINTER];
    const move = (operation: number) => [...pointer, 0x41, ...signedLeb(bytes), operation, 0x24, STACK_POINTER];
    this.operandAt(at);
    if (reader.bytes[at] === 0x11) reader.number();
    return [insertion(at, [...move(0x6b), ...pointer, ...this.trapBelowEnd]), insertion(reader.at, move(0x6a))];
  }

  /** Instructions that trap if the address on the stack machine is below the end of the stack. */
  private makeTrapBelowEnd(): number[] {
    const steps = leb(this.context.steps);
    const markOverflow = [0x23, ...steps, 0x41, ...signedLeb(OVERFLOW), 0x6a, 0x24, ...steps];
    return [0x41, ...signedLeb(this.context.stackEnd), 0x48, 0x04, 0x40, ...markOverflow, 0x00, 0x0b];
  }

  /** Instructions that take as many steps as `amount` leaves on the stack machine, and trap if none are left. */
  private take(amount: Bytes): number[] {
    const steps = leb(this.context.steps);
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

function insertion(at: number, bytes: Bytes): Edit {
  return { from: at, to: at, bytes };
}

function byPlace(one: Edit, other: Edit): number {
  return one.from - other.from;
}
