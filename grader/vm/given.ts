import type { QuickJSContext, QuickJSHandle } from 'quickjs-emscripten-core';

/** A function of numbers that runs outside the VM. */
export type GivenFunction = (...args: number[]) => number;

/** Functions by the engine module that exports them: `{ 'engine/f': { f } }`. */
export type Given = Record<string, Record<string, GivenFunction>>;

const DOOR = '__given';

/**
 * Makes each given module inside the VM a thin one whose functions call out. The modules are evaluated here, before
 * learner code, and the door they were handed through is shut again: what they call cannot be reached or replaced.
 */
export function installGiven(context: QuickJSContext, given: Given, called: () => void): void {
  for (const [module, functions] of Object.entries(given)) {
    const door = context.newObject();
    for (const [name, run] of Object.entries(functions)) {
      context
        .newFunction(name, (...args) => {
          called();
          return callOut(context, name, run, args);
        })
        .consume((handle) => context.setProp(door, name, handle));
    }
    context.setProp(context.global, DOOR, door);
    door.dispose();
    const names = Object.keys(functions);
    const source = `const door = globalThis.${DOOR}; delete globalThis.${DOOR};\n${names
      .map((name) => `export const ${name} = Object.freeze(door.${name});`)
      .join('\n')}`;
    context.unwrapResult(context.evalCode(source, `${module}.ts`, { type: 'module' })).dispose();
  }
}

/** Only numbers go in, and only a number comes back. */
function callOut(context: QuickJSContext, name: string, run: GivenFunction, args: QuickJSHandle[]): QuickJSHandle {
  const numbers = args.map((arg, index) => {
    const type = context.typeof(arg);
    if (type !== 'number') throw new TypeError(`${name} takes numbers: argument ${index + 1} is of type ${type}`);
    return context.getNumber(arg);
  });
  return context.newNumber(run(...numbers));
}
