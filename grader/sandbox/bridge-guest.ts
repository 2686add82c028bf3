/** What a slot says of the value beside it. */
export const KIND = {
  undefined: 0,
  null: 1,
  false: 2,
  true: 3,
  number: 4,
  text: 5,
  /** An array of a few numbers: how many, and then each. */
  numbers: 10,
  /** Any other array: its number, and its length. */
  array: 6,
  object: 7,
  function: 8,
  /** Not a value: what was asked for threw. */
  thrown: 9,
  /** Not a value: what was to be called by its name is no function. */
  uncallable: 11,
} as const;

/** The number of what the exports are read from: it stays when everything else is let go of. */
export const ROOT = 0;

export const OPERATION = { read: 0, call: 1, construct: 2, release: 3, callNamed: 4, constructNamed: 5 } as const;

/** The detail of an operation on a named property: the number of its key, times this, and how many arguments there are. */
export const BESIDE = 16;

/** Arguments that a call may have. */
export const MOST_ARGUMENTS = 8;

/** Numbers of an array that are handed over at once; a gradient has 3. */
const MOST_NUMBERS = 8;

/** Where things stand in the slots: what is asked for, and in its place afterwards the answer. */
export const AT = { operation: 0, target: 1, detail: 2, self: 3, arguments: 5 } as const;
export const SLOTS = AT.arguments + 2 * MOST_ARGUMENTS;

/**
 * The inside of the exchange. Made before learner code: it holds on to the built-ins as they were then, and uses nothing that a
 * changed prototype could reach: objects without one, literals of arrays, elements of a typed array.
 *
 * `buffer` is memory that the host sees as well; `cut` shortens a text to `textLength` characters; `out` calls the host.
 */
export const SOURCE = `(buffer, cut, textLength, out) => {
  const { apply, construct } = Reflect;
  const { isArray } = Array;
  const Refusal = TypeError;
  const slots = new Float64Array(buffer);
  const keys = { __proto__: null };
  let values = { __proto__: null };
  let root;
  let last = 0;
  let held;
  // Whatever lies about its elements has lied once: they are read once, in their order.
  const giveArray = (value) => {
    const { length } = value;
    let own = value;
    if (typeof length === 'number' && length <= ${MOST_NUMBERS}) {
      own = { __proto__: null };
      let numbers = true;
      for (let index = 0; index < length; index += 1) {
        const element = value[index];
        own[index] = element;
        if (typeof element !== 'number') numbers = false;
      }
      if (numbers) {
        slots[0] = ${KIND.numbers};
        slots[1] = length;
        for (let index = 0; index < length; index += 1) slots[2 + index] = own[index];
        return;
      }
    }
    last += 1;
    values[last] = own;
    slots[0] = ${KIND.array};
    slots[1] = last;
    slots[2] = typeof length === 'number' ? length : NaN;
  };
  const give = (value) => {
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
        held = cut(value, textLength);
        return;
      case 'function':
        slots[0] = ${KIND.function};
        break;
      default:
        if (value === null) {
          slots[0] = ${KIND.null};
          return;
        }
        if (isArray(value)) return giveArray(value);
        slots[0] = ${KIND.object};
    }
    last += 1;
    values[last] = value;
    slots[1] = last;
  };
  const take = (at) => {
    switch (slots[at]) {
      case ${KIND.number}: return slots[at + 1];
      case ${KIND.undefined}: return undefined;
      case ${KIND.null}: return null;
      case ${KIND.false}: return false;
      case ${KIND.true}: return true;
      default: return values[slots[at + 1]];
    }
  };
  const given = (length) => {
    // By far the most calls. A list without a prototype would do for them as well, but takes longer.
    if (length === 0) return [];
    if (length === 1) return [take(${AT.arguments})];
    const list = { __proto__: null, length };
    for (let index = 0; index < length; index += 1) list[index] = take(${AT.arguments} + 2 * index);
    return list;
  };
  const named = () => {
    const isCall = slots[${AT.operation}] === ${OPERATION.callNamed};
    const count = slots[${AT.detail}] % ${BESIDE};
    const key = keys[(slots[${AT.detail}] - count) / ${BESIDE}];
    // Taken before anything is read: whatever runs then may call out, by way of the same slots.
    const list = given(count);
    const own = root[key];
    if (typeof own !== 'function') slots[0] = ${KIND.uncallable};
    else give(isCall ? apply(own, undefined, list) : construct(own, list));
  };
  const answer = () => {
    const number = slots[${AT.target}];
    const target = number === ${ROOT} ? root : values[number];
    switch (slots[${AT.operation}]) {
      case ${OPERATION.read}: return give(target[keys[slots[${AT.detail}]]]);
      case ${OPERATION.call}: return give(apply(target, take(${AT.self}), given(slots[${AT.detail}])));
      case ${OPERATION.construct}: return give(construct(target, given(slots[${AT.detail}])));
      case ${OPERATION.callNamed}:
      case ${OPERATION.constructNamed}: return named();
      case ${OPERATION.release}: values = { __proto__: null };
    }
  };
  const caught = (error) => {
    held = error;
    slots[0] = ${KIND.thrown};
  };
  return {
    run: () => { try { answer(); } catch (error) { caught(error); } },
    give: (value) => { try { give(value); } catch (error) { caught(error); } },
    put: (value) => { last += 1; values[last] = value; slots[1] = last; },
    setRoot: (value) => { root = value; },
    learn: (number, key) => { keys[number] = key; },
    // Under its own name, for whoever looks.
    door: (name, number) => ({ [name]: (...args) => {
      const { length } = args;
      if (length > ${MOST_ARGUMENTS}) throw new Refusal(name + ' takes at most ${MOST_ARGUMENTS} arguments');
      for (let at = 0; at < length; at += 1) {
        const type = typeof args[at];
        if (type !== 'number') throw new Refusal(name + ' takes numbers: argument ' + (at + 1) + ' is of type ' + type);
      }
      slots[0] = number;
      slots[1] = length;
      for (let at = 0; at < length; at += 1) slots[2 + at] = args[at];
      out();
      return slots[0];
    } })[name],
    fetch: () => { const own = held; held = undefined; return own; },
  };
}`;
