import type { QuickJSContext, QuickJSHandle } from 'quickjs-emscripten-core';

/**
 * Makes a console of `write`. It has the methods that browsers and Node have: who debugs a right answer with one of
 * them must not lose its points. The VM has no clock, so its timers tell no time.
 */
const SOURCE = `((write) => {
  const { apply } = Reflect;
  const { keys } = Object;
  const text = String;
  const counts = { __proto__: null };
  const timer = (label = 'default') => write(text(label) + ': no time is measured here');
  const nothing = () => {};
  return {
    log: write,
    info: write,
    warn: write,
    error: write,
    debug: write,
    dirxml: write,
    trace: write,
    group: write,
    groupCollapsed: write,
    dir: (value) => write(value),
    table: (rows) => {
      if (typeof rows !== 'object' || rows === null) return write(rows);
      const names = keys(rows);
      for (let index = 0; index < names.length; index += 1) write(names[index] + ':', rows[names[index]]);
    },
    assert: (condition, ...values) => {
      if (!condition) apply(write, undefined, ['Assertion failed', ...values]);
    },
    count: (label = 'default') => {
      const name = text(label);
      counts[name] = (counts[name] ?? 0) + 1;
      write(name + ': ' + counts[name]);
    },
    countReset: (label = 'default') => { counts[text(label)] = 0; },
    timeEnd: timer,
    timeLog: timer,
    time: nothing,
    groupEnd: nothing,
    clear: nothing,
    profile: nothing,
    profileEnd: nothing,
    timeStamp: nothing,
  };
})`;

/**
 * Installs `console` in the VM. Called before learner code is in it.
 *
 * @param write the function of the VM that writes its arguments as one line
 */
export function installConsole(context: QuickJSContext, write: QuickJSHandle): void {
  const make = context.unwrapResult(context.evalCode(SOURCE, 'grader', { type: 'global' }));
  const console = context.unwrapResult(context.callFunction(make, context.undefined, write));
  context.setProp(context.global, 'console', console);
  console.dispose();
  make.dispose();
}
