import { createContext, instantiateNapiModule, WASI } from '@napi-rs/wasm-runtime';

/** Pages of memory that the modules of oxc ask for at least, and may have at most. */
const MEMORY = { initial: 1024, maximum: 65_536 };

/**
 * Starts a module of oxc without threads. Its memory must be declared as shared, which works without isolation: only
 * handing it to another thread is forbidden there.
 *
 * @returns what the module exports
 */
export async function loadOxc<Exports>(compiled: WebAssembly.Module): Promise<Exports> {
  const memory = new WebAssembly.Memory({ ...MEMORY, shared: true });
  const { napiModule } = await instantiateNapiModule(compiled, {
    context: createContext(),
    asyncWorkPoolSize: 0,
    wasi: new WASI({ version: 'preview1' }),
    onCreateWorker: () => {
      throw new Error('oxc asked for a thread.');
    },
    overwriteImports: (imports) => ({
      ...imports,
      env: { ...imports.env, ...imports.napi, ...imports.emnapi, memory },
    }),
    beforeInit({ instance }) {
      for (const [name, register] of Object.entries(instance.exports))
        if (name.startsWith('__napi_register__')) (register as () => void)();
    },
  });
  return napiModule.exports as Exports;
}
