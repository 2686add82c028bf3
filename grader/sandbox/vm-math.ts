import type { QuickJSContext, QuickJSWASMModule } from 'quickjs-emscripten-core';
import type { StepsLeft } from './fuel';
import { MAX_STEPS } from './meter-wasm';
import { QuickJsInternals } from './quickjs-internals';
import { SharedSlots } from './shared-slots';

type MathFunction = (x: number, y: number) => number;

/** Functions of Math by name. */
export type MathFunctions = Readonly<Record<string, MathFunction>>;

const UNARY = 'acos acosh asin asinh atan atanh cbrt cos cosh exp expm1 log log10 log1p log2 sin sinh tan tanh';
/** Functions of Math whose last digits the standard leaves open, but for `hypot`: it takes any number of arguments. */
export const FIXED_FUNCTIONS: readonly string[] = [...UNARY.split(' '), 'atan2', 'pow'];

/** Calls by name, inside the VM. Arguments and result are in shared memory. */
const SOURCE = `(buffer) => {
  const slots = new Float64Array(buffer);
  return (name) => {
    const compute = Math[name];
    return () => { slots[0] = compute(slots[0], slots[1]); };
  };
}`;

/**
 * Math as learner code has it: WebAssembly computes the same bits in every engine and on every processor. A call takes
 * 0.3 µs (`npm run bench -- sandbox`).
 *
 * @param instance where learner code never runs
 * @param stepsLeft its steps, which never end
 */
export function vmMath(instance: QuickJSWASMModule, stepsLeft: StepsLeft): MathFunctions {
  const context = instance.newContext();
  const memory = instance.getWasmMemory();
  const internals = new QuickJsInternals(context, memory);
  const slots = new SharedSlots(memory, internals, 2);
  const caller = callerMaker(context, slots);
  return Object.fromEntries(
    FIXED_FUNCTIONS.map((name) => {
      const procedure = caller(name);
      const compute: MathFunction = (x, y) => {
        const view = slots.view();
        view[0] = x;
        view[1] = y;
        stepsLeft.value = MAX_STEPS;
        internals.callProcedure(procedure);
        return view[0] as number;
      };
      return [name, remembering(compute)];
    }),
  );
}

/** Results that are kept of one function: the suites ask for some hundreds again and again. */
const MAX_KEPT_RESULTS = 2_000;

/** The same function. It computes what it has not kept, and results of zeros: a map takes 0 and -0 for one key. */
function remembering(compute: MathFunction): MathFunction {
  const results = new Map<number, Map<number, number>>();
  let count = 0;
  return (x, y) => {
    if (typeof x !== 'number' || x === 0 || y === 0) return compute(x, y);
    let ofY = results.get(y);
    const known = ofY?.get(x);
    if (known !== undefined) return known;
    if (count === MAX_KEPT_RESULTS) {
      results.clear();
      count = 0;
      ofY = undefined;
    }
    ofY ??= new Map();
    const result = compute(x, y);
    results.set(y, ofY.set(x, result));
    count += 1;
    return result;
  };
}

function callerMaker(context: QuickJSContext, { guestBuffer }: SharedSlots) {
  const make = context.unwrapResult(context.evalCode(SOURCE, 'grader'));
  const maker = context.unwrapResult(context.callFunction(make, context.undefined, guestBuffer));
  return (name: string) =>
    context.newString(name).consume((text) => context.callFunction(maker, context.undefined, text).unwrap());
}
