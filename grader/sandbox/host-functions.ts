import type { QuickJSContext } from 'quickjs-emscripten-core';
import type { Bridge } from './bridge';

/** A function of numbers that runs outside the VM. */
export type HostFunction = (...args: number[]) => number;

/** Functions by the engine module that exports them: `{ 'engine/f': { f } }`. */
export type HostModules = Record<string, Record<string, HostFunction>>;

const DOOR = '__given';

/**
 * Makes each given module inside the VM a thin one whose functions call out. The modules are evaluated here, before
 * learner code, and the door they were handed through is shut again: what they call cannot be reached or replaced.
 *
 * @returns the functions, by the numbers that the exchange knows their doors by
 */
export function installHostModules(context: QuickJSContext, exchange: Bridge, given: HostModules): HostFunction[] {
  const all: HostFunction[] = [];
  for (const [module, functions] of Object.entries(given)) {
    const door = context.newObject();
    for (const [name, run] of Object.entries(functions)) {
      exchange.hostFunction(name, all.length).consume((handle) => context.setProp(door, name, handle));
      all.push(run);
    }
    context.setProp(context.global, DOOR, door);
    door.dispose();
    const names = Object.keys(functions);
    const source = `const door = globalThis.${DOOR}; delete globalThis.${DOOR};\n${names
      .map((name) => `export const ${name} = Object.freeze(door.${name});`)
      .join('\n')}`;
    context.unwrapResult(context.evalCode(source, `${module}.ts`, { type: 'module' })).dispose();
  }
  return all;
}
