import type { QuickJSContext, QuickJSHandle } from 'quickjs-emscripten-core';

/** Functions inside the VM. They are made before learner code, and keep the original built-ins. */
export interface GuestHelpers {
  /** `(object, key) => object[key]`. Unlike the library's `getProp`, calling it reports what a getter throws. */
  get: QuickJSHandle;
  /** Compares by identity, and reads no property. */
  isNull: QuickJSHandle;
  /** Truncates a text and says by how much. It replaces NUL, which would end the text in the host. */
  truncate: QuickJSHandle;
  /** What `console.log` writes for one value: JSON, `Value(data=6, grad=0, op=*)`, or the text of its `toString`. */
  show: QuickJSHandle;
}

const SOURCE = `(() => {
  const { isArray } = Array;
  const { stringify } = JSON;
  const text = String;
  const slice = Function.prototype.call.bind(String.prototype.slice);
  const indexOf = Function.prototype.call.bind(String.prototype.indexOf);
  // A Value holds the Values that it was computed from, and these hold theirs: only its own numbers are shown.
  const showValue = ({ data, grad, op }, shown) => {
    if (typeof data !== 'number' || typeof grad !== 'number') return undefined;
    if (shown !== '[object Object]' && shown !== 'Value(data=' + data + ')') return undefined;
    return 'Value(data=' + data + ', grad=' + grad + (typeof op === 'string' && op !== '' ? ', op=' + op : '') + ')';
  };
  const showObject = (value) => {
    const shown = text(value);
    return showValue(value, shown) ?? (shown === '[object Object]' ? undefined : shown);
  };
  const replace = (key, value) =>
    typeof value === 'object' && value !== null && !isArray(value) && typeof value.grad === 'number'
      ? (showObject(value) ?? value)
      : value;
  const show = (value) => {
    if (typeof value !== 'object' || value === null) return text(value);
    return (isArray(value) ? undefined : showObject(value)) ?? stringify(value, replace) ?? text(value);
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
