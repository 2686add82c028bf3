import type { QuickJSContext, QuickJSHandle } from 'quickjs-emscripten-core';

/** Helpers that run inside the VM. They are made before learner code, and hold on to the built-ins as they were then. */
export interface GuestHelpers {
  /** `(object, key) => object[key]`; may run a learner's getter, and reports what it throws, unlike the host's own read. */
  get: QuickJSHandle;
  /** By identity: nothing of the value is read. */
  isNull: QuickJSHandle;
  /** A text cut to length, with how much more there was: one of 50 MB never reaches the host. NUL would end it there. */
  cut: QuickJSHandle;
  /** What `console.log` would write for one value. */
  show: QuickJSHandle;
}

const SOURCE = `(() => {
  const { isArray } = Array;
  const { stringify } = JSON;
  const text = String;
  const slice = Function.prototype.call.bind(String.prototype.slice);
  const indexOf = Function.prototype.call.bind(String.prototype.indexOf);
  const show = (value) => {
    if (typeof value !== 'object' || value === null) return text(value);
    if (!isArray(value)) {
      const own = text(value);
      if (own !== '[object Object]') return own;
    }
    return stringify(value) ?? text(value);
  };
  return {
    get: (object, key) => object[key],
    isNull: (value) => value === null,
    cut: (value, length) => {
      const more = value.length - length;
      const kept = more > 0 ? slice(value, 0, length) + '… ' + more + ' more characters' : value;
      if (indexOf(kept, '\\0') < 0) return kept;
      let whole = '';
      for (let index = 0; index < kept.length; index += 1) whole += kept[index] === '\\0' ? '\\ufffd' : kept[index];
      return whole;
    },
    show,
  };
})()`;

export function makeGuestHelpers(context: QuickJSContext): GuestHelpers {
  const helpers = context.unwrapResult(context.evalCode(SOURCE, 'grader', { type: 'global' }));
  const named = (name: keyof GuestHelpers) => context.getProp(helpers, name);
  return { get: named('get'), isNull: named('isNull'), cut: named('cut'), show: named('show') };
}
