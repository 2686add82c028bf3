import release from '@jitl/quickjs-ng-wasmfile-release-sync';
import { newQuickJSWASMModuleFromVariant, type QuickJSContext, type QuickJSHandle } from 'quickjs-emscripten-core';
import { f } from '../../engine/f';

/** Does by the library's handles what the grader's bridge does, to compare their times. */
export interface PlainContext {
  /** Makes a runtime and a context in the same instance, and disposes of them. */
  makeAnother(): void;
  /** Calls a function of the host from inside the VM. */
  callHost(times: number): void;
  /** Loads a module. `others` are the texts that it imports. */
  load(code: string, others?: Readonly<Record<string, string>>): void;
  /** Calls `gradf` of the module and reads the array that it returns. */
  gradient(...at: number[]): number[];
  /** Makes two Values of the module, multiplies them and reads the data of the product. */
  multiply(one: number, other: number): number;
  dispose(): void;
}

/** Opens an instance of QuickJS without code of the grader. */
export async function openPlainContext(): Promise<PlainContext> {
  const instance = await newQuickJSWASMModuleFromVariant(release);
  const runtime = instance.newRuntime();
  const context = runtime.newContext();
  const modules = new Map<string, string>();
  runtime.setModuleLoader(
    (name) => modules.get(name) ?? '',
    (_, request) => request,
  );
  const hostFunction = context.newFunction('f', (a, b, c) =>
    context.newNumber(f(context.getNumber(a), context.getNumber(b), context.getNumber(c))),
  );
  context.setProp(context.global, 'f', hostFunction);
  const loop = context.unwrapResult(
    context.evalCode('(count) => { for (let index = 0; index < count; index += 1) f(2, 3, 4); }'),
  );
  let namespace: QuickJSHandle | undefined;
  // As in the grader: learner code may return no number.
  const numberIn = (handle: QuickJSHandle) =>
    context.typeof(handle) === 'number' ? context.getNumber(handle) : Number.NaN;
  const exported = (name: string) => context.getProp(namespace as QuickJSHandle, name);
  return {
    makeAnother() {
      const another = instance.newRuntime();
      another.newContext().dispose();
      another.dispose();
    },
    callHost: (times) => {
      const count = context.newNumber(times);
      context.unwrapResult(context.callFunction(loop, context.undefined, count)).dispose();
      count.dispose();
    },
    load(code, others = {}) {
      for (const [name, text] of Object.entries(others)) modules.set(name, text);
      namespace?.dispose();
      namespace = context.unwrapResult(context.evalCode(code, 'bench.js', { type: 'module' }));
    },
    gradient(...at) {
      const [gradf, ...numbers] = [exported('gradf'), ...at.map((number) => context.newNumber(number))];
      const result = context.unwrapResult(context.callFunction(gradf as QuickJSHandle, context.undefined, ...numbers));
      const length = context.getProp(result, 'length').consume(numberIn);
      const gradient = Array.from({ length }, (_, index) => context.getProp(result, index).consume(numberIn));
      for (const handle of [gradf as QuickJSHandle, ...numbers, result]) handle.dispose();
      return gradient;
    },
    multiply(one, other) {
      const V = exported('Value');
      const [left, right] = [makeValue(context, V, one), makeValue(context, V, other)];
      const mul = context.getProp(left, 'mul');
      const product = context.unwrapResult(context.callFunction(mul, left, right));
      const data = context.getProp(product, 'data').consume(numberIn);
      for (const handle of [V, left, right, mul, product]) handle.dispose();
      return data;
    },
    dispose() {
      for (const handle of [namespace, loop, hostFunction]) handle?.dispose();
      context.dispose();
      runtime.dispose();
    },
  };
}

/** Constructs by `Reflect.construct`, because the library has no call for `new`. */
function makeValue(context: QuickJSContext, V: QuickJSHandle, data: number): QuickJSHandle {
  const number = context.newNumber(data);
  const args = context.newArray();
  context.setProp(args, 0, number);
  const reflect = context.getProp(context.global, 'Reflect');
  const construct = context.getProp(reflect, 'construct');
  const value = context.unwrapResult(context.callFunction(construct, reflect, V, args));
  for (const handle of [number, args, reflect, construct]) handle.dispose();
  return value;
}
