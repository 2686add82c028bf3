/** What the weights of frames depend on, of one function of compiled code. */
export interface FunctionCode {
  /** How many parameters and local variables it has. */
  variables: number;
  /** It takes memory for its frame from the stack in memory. */
  hasFrame: boolean;
  /** The functions that it calls by name, by index among those with code. */
  callees: readonly number[];
  /** The types of the functions that it calls by a table. */
  calledTypes: readonly number[];
}

export interface FrameWeights {
  /** Bytes to add to the frame of each function that has one. */
  frames: Int32Array;
  /** Bytes that a function without a frame takes around the calls that count. */
  calls: Int32Array;
  hasCountedCalls(caller: number): boolean;
  isCountedCall(caller: number, callee: number): boolean;
  isCountedType(type: number): boolean;
}

/**
 * The host's stack holds the variables of each call, in 8 bytes each, and some words of its own. V8 20 to 26 needs less
 * in all tests of `native-stack.test.ts`, with each of its compilers.
 */
const VARIABLE_BYTES = 8;
const OWN_BYTES = { withFrame: 96, withoutFrame: 48 } as const;
const FRAME_ALIGNMENT = 16;

/**
 * Tells by how much frames in memory must grow to be as large as what calls take of the host's stack. Functions without
 * such a frame count for those that they call. Where they call each other in a circle, the calls that close it count.
 *
 * @param functionsOfType those in tables
 * @param interpreter calls to it count where they are made: it takes most of the stack, and is called in many ways
 */
export function weighFrames(
  functions: readonly FunctionCode[],
  functionsOfType: readonly (readonly number[] | undefined)[],
  interpreter: number,
): FrameWeights {
  return new Weigher(functions, functionsOfType, interpreter).weights();
}

const STATE = { unseen: 0, onPath: 1, done: 2 } as const;

/** Searches the calls of functions without a frame in depth. A table of one type is a node behind the functions. */
class Weigher {
  private readonly states: Uint8Array;
  private readonly counted = new Set<number>();
  private readonly countedCallers = new Set<number>();
  private readonly countedTypes = new Set<number>();
  /** Callers before callees, when read from its end. */
  private readonly order: number[] = [];

  constructor(
    private readonly functions: readonly FunctionCode[],
    private readonly functionsOfType: readonly (readonly number[] | undefined)[],
    private readonly interpreter: number,
  ) {
    this.states = new Uint8Array(functions.length + functionsOfType.length);
  }

  weights(): FrameWeights {
    const { functions, counted, countedTypes } = this;
    for (let index = 0; index < functions.length; index += 1)
      if (!this.hasFrame(index) && this.states[index] === STATE.unseen) this.visit(index);
    const before = this.bytesBefore();
    const calls = new Int32Array(functions.length);
    const frames = new Int32Array(functions.length);
    for (let index = 0; index < functions.length; index += 1) {
      const bytes = this.ownBytes(index) + (before[index] as number);
      const aligned = Math.ceil(bytes / FRAME_ALIGNMENT) * FRAME_ALIGNMENT;
      (this.hasFrame(index) ? frames : calls)[index] = aligned;
    }
    return {
      frames,
      calls,
      hasCountedCalls: (caller) =>
        this.countedCallers.has(caller) ||
        (functions[caller]?.calledTypes ?? []).some((type) => countedTypes.has(type)),
      isCountedCall: (caller, callee) => counted.has(this.key(caller, callee)),
      isCountedType: (type) => countedTypes.has(type),
    };
  }

  private visit(node: number): void {
    const { states, functions } = this;
    states[node] = STATE.onPath;
    for (const next of this.nextOf(node)) {
      if (next === this.interpreter && node < functions.length) this.addCounted(node, next);
      else if (states[next] === STATE.onPath) this.count(node, next);
      else if (states[next] === STATE.unseen && !this.hasFrame(next)) this.visit(next);
    }
    states[node] = STATE.done;
    this.order.push(node);
  }

  /** Makes a call count that closes a circle. */
  private count(from: number, to: number): void {
    const { length } = this.functions;
    if (from >= length) this.countedTypes.add(from - length);
    else if (to >= length) this.countedTypes.add(to - length);
    else this.addCounted(from, to);
  }

  private addCounted(caller: number, callee: number): void {
    this.countedCallers.add(caller);
    this.counted.add(this.key(caller, callee));
  }

  /** The most bytes that functions without a frame take before each node, since the last one with a frame. */
  private bytesBefore(): Int32Array {
    const before = new Int32Array(this.states.length);
    for (let at = this.order.length - 1; at >= 0; at -= 1) {
      const node = this.order[at] as number;
      const bytes = (before[node] as number) + this.ownBytes(node);
      for (const next of this.nextOf(node))
        if (!this.counted.has(this.key(node, next))) before[next] = Math.max(before[next] as number, bytes);
    }
    return before;
  }

  private nextOf(node: number): readonly number[] {
    const { functions, functionsOfType } = this;
    if (node >= functions.length) return functionsOfType[node - functions.length] ?? [];
    const { callees, calledTypes } = functions[node] as FunctionCode;
    return calledTypes.length === 0 ? callees : [...callees, ...calledTypes.map((type) => functions.length + type)];
  }

  private hasFrame(node: number): boolean {
    return this.functions[node]?.hasFrame ?? false;
  }

  private ownBytes(node: number): number {
    const code = this.functions[node];
    if (!code) return 0;
    return (code.hasFrame ? OWN_BYTES.withFrame : OWN_BYTES.withoutFrame) + VARIABLE_BYTES * code.variables;
  }

  private key(from: number, to: number): number {
    return from * this.states.length + to;
  }
}
