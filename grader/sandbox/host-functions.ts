import type { QuickJSContext } from 'quickjs-emscripten-core';
import type { Bridge } from './bridge';

/** A function of numbers that runs outside the VM. */
export type HostFunction = (...args: number[]) => number;

/** Functions by the engine module that exports them: `{ 'engine/f': { f } }`. */
export type HostModules = Record<string, Record<string, HostFunction>>;

/** The global that hands functions to a module while it is evaluated. The module deletes it. */
const TRANSFER_GLOBAL = '__hostFunctions';

/**
 * Makes each module inside the VM: its functions call the host. They are evaluated before learner code and frozen, so
 * learner code can neither reach nor replace what they call.
 *
 * @returns the functions, by the ids that `Bridge.hostCallRequest` names
 */
export function installHostModules(context: QuickJSContext, bridge: Bridge, modules: HostModules): HostFunction[] {
  const byId: HostFunction[] = [];
  for (const [module, functions] of Object.entries(modules)) {
    const transfer = context.newObject();
    for (const [name, run] of Object.entries(functions)) {
      bridge.hostFunction(name, byId.length).consume((handle) => context.setProp(transfer, name, handle));
      byId.push(run);
    }
    context.setProp(context.global, TRANSFER_GLOBAL, transfer);
    transfer.dispose();
    const names = Object.keys(functions);
    const source = `const functions = globalThis.${TRANSFER_GLOBAL}; delete globalThis.${TRANSFER_GLOBAL};\n${names
      .map((name) => `export const ${name} = Object.freeze(functions.${name});`)
      .join('\n')}`;
    context.unwrapResult(context.evalCode(source, `${module}.ts`, { type: 'module' })).dispose();
  }
  return byId;
}
