/** The kind of the value that the slot after it holds. */
export const KIND = {
  undefined: 0,
  null: 1,
  false: 2,
  true: 3,
  number: 4,
  text: 5,
  /** An array of at most `MAX_NUMBERS` numbers: their count, then each. */
  numbers: 10,
  /** Any other array: its id, then its length. */
  array: 6,
  object: 7,
  function: 8,
  /** Not a value: the operation threw. */
  thrown: 9,
  /** Not a value: what has the name is no function. */
  uncallable: 11,
} as const;

/** The id of the module namespace from which exports are read. Releasing all values keeps it. */
export const ROOT = 0;

export const OPERATION = {
  read: 0,
  call: 1,
  construct: 2,
  release: 3,
  callNamed: 4,
  constructNamed: 5,
  write: 6,
} as const;

/** The detail of an operation on a named export is its key's id times this, plus the number of arguments. */
export const KEY_FACTOR = 16;

/** Arguments that a call may have. */
export const MAX_ARGUMENTS = 8;

/** The longest array that is written into the slots as a whole. A gradient has 3 numbers. */
const MAX_NUMBERS = 8;

/** The slots of a request. The answer overwrites them from slot 0 on. */
export const AT = { operation: 0, target: 1, detail: 2, self: 3, arguments: 5 } as const;
export const SLOTS = AT.arguments + 2 * MAX_ARGUMENTS;

/**
 * The guest's side of the bridge, evaluated before learner code. It keeps the original built-ins and uses only what no
 * changed prototype can reach: objects without a prototype, array literals, elements of a typed array.
 *
 * @param buffer the memory of the slots
 * @param truncate shortens a text to `textLength` characters
 * @param callHost calls the host
 */
export const GUEST_SOURCE = `(buffer, truncate, textLength, callHost) => {
  const { apply, construct } = Reflect;
  const { isArray } = Array;
  const Refusal = TypeError;
  const slots = new Float64Array(buffer);
  const keys = { __proto__: null };
  let values = { __proto__: null };
  let root;
  let lastId = 0;
  let pending;
  // Elements may be getters: each is read once, in order, and the copy is used from then on.
  const writeArray = (value) => {
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
    lastId += 1;
    values[lastId] = stored;
    slots[0] = ${KIND.array};
    slots[1] = lastId;
    slots[2] = typeof length === 'number' ? length : NaN;
  };
  const write = (value) => {
    switch (typeof value) {
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
        pending = truncate(value, textLength);
        return;
      case 'function':
        slots[0] = ${KIND.function};
        break;
      default:
        if (value === null) {
          slots[0] = ${KIND.null};
          return;
        }
        if (isArray(value)) return writeArray(value);
        slots[0] = ${KIND.object};
    }
    lastId += 1;
    values[lastId] = value;
    slots[1] = lastId;
  };
  const valueAt = (slot) => {
    switch (slots[slot]) {
      case ${KIND.number}: return slots[slot + 1];
      case ${KIND.undefined}: return undefined;
      case ${KIND.null}: return null;
      case ${KIND.false}: return false;
      case ${KIND.true}: return true;
      default: return values[slots[slot + 1]];
    }
  };
  const argumentsOf = (length) => {
    // Most calls have no argument or one. A list without a prototype takes more steps to make.
    if (length === 0) return [];
    if (length === 1) return [valueAt(${AT.arguments})];
    const list = { __proto__: null, length };
    for (let index = 0; index < length; index += 1) list[index] = valueAt(${AT.arguments} + 2 * index);
    return list;
  };
  const performNamed = () => {
    const isCall = slots[${AT.operation}] === ${OPERATION.callNamed};
    const count = slots[${AT.detail}] % ${KEY_FACTOR};
    const key = keys[(slots[${AT.detail}] - count) / ${KEY_FACTOR}];
    // Arguments first: reading the export may call the host, which overwrites the slots.
    const list = argumentsOf(count);
    const callee = root[key];
    if (typeof callee !== 'function') slots[0] = ${KIND.uncallable};
    else write(isCall ? apply(callee, undefined, list) : construct(callee, list));
  };
  const perform = () => {
    const id = slots[${AT.target}];
    const target = id === ${ROOT} ? root : values[id];
    switch (slots[${AT.operation}]) {
      case ${OPERATION.read}: return write(target[keys[slots[${AT.detail}]]]);
      case ${OPERATION.call}: return write(apply(target, valueAt(${AT.self}), argumentsOf(slots[${AT.detail}])));
      case ${OPERATION.construct}: return write(construct(target, argumentsOf(slots[${AT.detail}])));
      case ${OPERATION.callNamed}:
      case ${OPERATION.constructNamed}: return performNamed();
      case ${OPERATION.write}:
        target[keys[slots[${AT.detail}]]] = valueAt(${AT.arguments});
        return write(undefined);
      case ${OPERATION.release}: values = { __proto__: null };
    }
  };
  const writeError = (error) => {
    pending = error;
    slots[0] = ${KIND.thrown};
  };
  return {
    run: () => { try { perform(); } catch (error) { writeError(error); } },
    write: (value) => { try { write(value); } catch (error) { writeError(error); } },
    store: (value) => { lastId += 1; values[lastId] = value; slots[1] = lastId; },
    setRoot: (value) => { root = value; },
    addKey: (id, key) => { keys[id] = key; },
    // A method, so that the function has the name that learner code imports.
    makeHostFunction: (name, id) => ({ [name]: (...args) => {
      const { length } = args;
      if (length > ${MAX_ARGUMENTS}) throw new Refusal(name + ' takes at most ${MAX_ARGUMENTS} arguments');
      for (let at = 0; at < length; at += 1) {
        const type = typeof args[at];
        if (type !== 'number') throw new Refusal(name + ' takes numbers: argument ' + (at + 1) + ' is of type ' + type);
      }
      slots[0] = id;
      slots[1] = length;
      for (let at = 0; at < length; at += 1) slots[2 + at] = args[at];
      callHost();
      return slots[0];
    } })[name],
    takePending: () => { const value = pending; pending = undefined; return value; },
  };
}`;
