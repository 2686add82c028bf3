/** What a value is. The slots behind hold the rest of the answer. */
export const KIND = {
  undefined: 0,
  null: 1,
  false: 2,
  true: 3,
  number: 4,
  text: 5,
  /** An array of at most `MAX_NUMBERS` numbers: their count, then each. */
  numbers: 10,
  /** Any other array: its length. */
  array: 6,
  object: 7,
  function: 8,
} as const;

/** The id of the module namespace from which exports are read. Releasing all values keeps it. */
export const ROOT = 0;

/** Arguments that a call of the host may have: they are in the slots. */
const MAX_HOST_ARGUMENTS = 8;

/** The longest array that is written into the slots as a whole. A gradient has 3 numbers. */
const MAX_NUMBERS = 8;

/** The slots of an answer and of a call of the host: two numbers, then elements or arguments. */
export const SLOTS = 2 + Math.max(MAX_NUMBERS, MAX_HOST_ARGUMENTS);

/**
 * The guest's side of the bridge, evaluated before learner code. It keeps the original built-ins and uses only what no
 * changed prototype can reach: objects without a prototype, array literals, elements of a typed array.
 *
 * @param buffer the memory of the slots
 * @param truncate shortens a text to `textLength` characters
 * @param callHost calls the host
 */
export const GUEST_SOURCE = `(buffer, truncate, textLength, callHost) => {
  const { construct, defineProperty } = Reflect;
  const { freeze } = Object;
  const { isArray } = Array;
  const Refusal = TypeError;
  const slots = new Float64Array(buffer);
  // Elements may be getters: each is read once, in order, and the copy is used from then on.
  const describeArray = (value) => {
    const { length } = value;
    let stored = value;
    if (typeof length === 'number' && length <= ${MAX_NUMBERS}) {
      stored = { __proto__: null };
      let areNumbers = true;
      for (let index = 0; index < length; index += 1) {
        const element = value[index];
        stored[index] = element;
        if (typeof element !== 'number') areNumbers = false;
      }
      if (areNumbers) {
        slots[0] = ${KIND.numbers};
        slots[1] = length;
        for (let index = 0; index < length; index += 1) slots[2 + index] = stored[index];
        return;
      }
    }
    slots[0] = ${KIND.array};
    slots[1] = typeof length === 'number' ? length : NaN;
    return stored;
  };
  const describe = (value) => {
    switch (typeof value) {
      case 'function':
        slots[0] = ${KIND.function};
        return;
      case 'number':
        slots[0] = ${KIND.number};
        slots[1] = value;
        return;
      case 'undefined':
        slots[0] = ${KIND.undefined};
        return;
      case 'boolean':
        slots[0] = value ? ${KIND.true} : ${KIND.false};
        return;
      case 'string':
        slots[0] = ${KIND.text};
        return truncate(value, textLength);
      default:
        if (value === null) {
          slots[0] = ${KIND.null};
          return;
        }
        if (isArray(value)) return describeArray(value);
        slots[0] = ${KIND.object};
    }
  };
  return {
    // Writes what a value is into the slots. Returns the copy of an array or a text.
    describe,
    construct: (callee, ...list) => construct(callee, list),
    // Elements are defined, not set: no setter of a changed prototype runs.
    makeArray: (...list) => list,
    extendArray: (list, ...more) => {
      for (let index = 0; index < more.length; index += 1)
        defineProperty(list, list.length, { __proto__: null, value: more[index], enumerable: true });
    },
    freeze,
    assign: (target, key, value) => { target[key] = value; },
    // A method, so that the function has the name that learner code imports.
    makeHostFunction: (name, id) => ({ [name]: (...args) => {
      const { length } = args;
      if (length > ${MAX_HOST_ARGUMENTS}) throw new Refusal(name + ' takes at most ${MAX_HOST_ARGUMENTS} arguments');
      for (let at = 0; at < length; at += 1) {
        const type = typeof args[at];
        if (type === 'number') continue;
        const given = isArray(args[at]) ? 'an array' : 'of type ' + type;
        throw new Refusal(name + ' takes numbers: argument ' + (at + 1) + ' is ' + given);
      }
      slots[0] = id;
      slots[1] = length;
      for (let at = 0; at < length; at += 1) slots[2 + at] = args[at];
      callHost();
      return slots[0];
    } })[name],
  };
}`;
