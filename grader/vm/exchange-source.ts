/** What a slot says of the value beside it. */
export const KIND = {
  undefined: 0,
  null: 1,
  false: 2,
  true: 3,
  number: 4,
  text: 5,
  array: 6,
  object: 7,
  function: 8,
  /** Not a value: what was asked for threw. */
  thrown: 9,
} as const;

/** The number of what the exports are read from: it stays when everything else is let go of. */
export const ROOT = 0;

export const OPERATION = { read: 0, call: 1, construct: 2, release: 3 } as const;

/** Arguments that a call may have. */
export const MOST_ARGUMENTS = 8;

/** Where things stand in the slots: what is asked for, and in its place afterwards the answer. */
export const AT = { operation: 0, target: 1, detail: 2, self: 3, arguments: 5 } as const;
export const SLOTS = AT.arguments + 2 * MOST_ARGUMENTS;

/**
 * The inside of the exchange. Made before learner code: it holds on to the built-ins as they were then, and uses nothing that a
 * changed prototype could reach: objects without one, literals of arrays, elements of a typed array.
 *
 * `buffer` is memory that the host sees as well; `cut` shortens a text to `textLength` characters.
 */
export const SOURCE = `(buffer, cut, textLength) => {
  const { apply, construct } = Reflect;
  const { isArray } = Array;
  const slots = new Float64Array(buffer);
  const keys = { __proto__: null };
  let values = { __proto__: null };
  let root;
  let last = 0;
  let held;
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
        slots[0] = isArray(value) ? ${KIND.array} : ${KIND.object};
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
  const given = () => {
    switch (slots[${AT.detail}]) {
      case 0: return [];
      ${Array.from({ length: MOST_ARGUMENTS }, (_, last) => {
        const taken = Array.from({ length: last + 1 }, (_, index) => `take(${AT.arguments + 2 * index})`);
        return `case ${last + 1}: return [${taken.join(', ')}];`;
      }).join('\n      ')}
    }
  };
  const answer = () => {
    const number = slots[${AT.target}];
    const target = number === ${ROOT} ? root : values[number];
    switch (slots[${AT.operation}]) {
      case ${OPERATION.read}: return give(target[keys[slots[${AT.detail}]]]);
      case ${OPERATION.call}: return give(apply(target, take(${AT.self}), given()));
      case ${OPERATION.construct}: return give(construct(target, given()));
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
    take: (value) => { root = value; },
    learn: (number, key) => { keys[number] = key; },
    fetch: () => { const own = held; held = undefined; return own; },
  };
}`;
