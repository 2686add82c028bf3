import type { QuickJSContext, QuickJSHandle } from 'quickjs-emscripten-core';

/** Functions inside the VM. They are made before learner code, and keep the original built-ins. */
export interface GuestHelpers {
  /** `(object, key) => object[key]`. Unlike the library's `getProp`, calling it reports what a getter throws. */
  get: QuickJSHandle;
  /** Compares by identity, and reads no property. */
  isNull: QuickJSHandle;
  /** Truncates a text and says by how much. It replaces NUL, which would end the text in the host. */
  truncate: QuickJSHandle;
  /** What `console.log` writes for one value. */
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
      const shown = text(value);
      if (shown !== '[object Object]') return shown;
    }
    return stringify(value) ?? text(value);
  };
  return {
    get: (object, key) => object[key],
    isNull: (value) => value === null,
    truncate: (value, length) => {
      const more = value.length - length;
      const kept = more > 0 ? slice(value, 0, length) + '… ' + more + ' more characters' : value;
      if (indexOf(kept, '\\0') < 0) return kept;
      let whole = '';
      for (let index = 0; index < kept.length; index += 1)
        whole += kept[index] === '\\0' ? '\\ufffd' : kept[index];
      return whole;
    },
    show,
  };
})()`;

/** Evaluates the helpers. Called before learner code is in the VM. */
export function makeGuestHelpers(context: QuickJSContext): GuestHelpers {
  const helpers = context.unwrapResult(context.evalCode(SOURCE, 'grader', { type: 'global' }));
  const member = (name: keyof GuestHelpers) => context.getProp(helpers, name);
  return { get: member('get'), isNull: member('isNull'), truncate: member('truncate'), show: member('show') };
}
